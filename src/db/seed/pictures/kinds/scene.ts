import { fade, mix, tone } from "@/db/seed/pictures/colour-mix";
import { type Paint, paintOf } from "@/db/seed/pictures/palette";
import { castShadow, shadowOn, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { backpack } from "./backpack";
import { beanie } from "./beanie";
import { blanketRoll } from "./blanket";
import { bottle } from "./bottle";
import { coffeeBag } from "./coffee";
import { hero } from "./hero";
import { hoodie } from "./hoodie";
import { lamp } from "./lamp";
import { mug } from "./mug";
import { notebook } from "./notebook";
import { hallway } from "./scene-accessories";
import { bench } from "./scene-bags";
import { bedroom } from "./scene-bedroom";
import { campAtNight } from "./scene-camping";
import { balcony } from "./scene-garden";
import { playroom } from "./scene-kids";
import { kitchen, teaCorner } from "./scene-kitchen";
import { paperDesk } from "./scene-paper";
import { lyingBooks, place, wallAndTable } from "./staging";
import { tShirt } from "./t-shirt";

const scenes: Record<PictureView<"scene">, (pen: Pen, paint: Paint) => string> = {
  hero,
  clothing: pegRail,
  accessories: hallway,
  home: desk,
  kitchen,
  "coffee-tea": teaCorner,
  bedroom,
  bags: bench,
  paper: paperDesk,
  kids: playroom,
  garden: balcony,
  outdoors: meadow,
  camping: campAtNight,
};

/** Pictures of the shop itself: the wide one for the home page (1600 × 900), and one a category (1200 × 900). */
export function drawScene(pen: Pen, paint: Paint, view: PictureView<"scene">): string {
  return scenes[view](pen, paint);
}

function pegRail(pen: Pen, paint: Paint): string {
  const ground = paint.ground;
  const wood = "#c99863";
  const peg = (x: number): string =>
    ellipse(x + 4, 152, 19, 19, { fill: shadowOn(ground), opacity: 0.4 }) +
    ellipse(x, 144, 19, 19, {
      fill: pen.linear({ 0: tone(wood, 0.5), 1: tone(wood, -0.2) }, x - 18, 126, x + 18, 162),
    });
  const hook = (x: number, y: number): string =>
    stroke(`M${x} ${y}L${x} ${y - 34}C${x} ${y - 70} ${x + 40} ${y - 66} ${x + 30} ${y - 34}`, "#8d8f95", 6);
  const hung = (x: number, y: number, scale: number, d: string, drawing: string): string =>
    place({ at: [x, y], foot: [600, 240], scale }, castShadow(d, ground, 1.3), drawing);
  const teeOutline =
    "M448 250C424 268 398 280 370 290C318 310 264 368 222 446L164 576C210 618 270 648 326 660L392 560L382 1024C450 1046 750 1046 818 1024L808 560L874 660C930 648 990 618 1036 576L978 446C936 368 882 310 830 290L752 250Z";
  const hoodieOutline =
    "M436 338C416 246 456 152 544 128C580 119 620 119 656 128C744 152 784 246 764 338L870 400C930 470 950 560 994 872L1013 944C978 968 930 978 890 971L808 640L808 1046C660 1057 540 1057 392 1046L392 640L310 971C270 978 222 968 187 944L206 872C250 560 270 470 330 400Z";
  return [
    wallAndTable(pen, ground, 1200, 806),
    rect(60, 118, 1080, 54, { rx: 8, fill: shadowOn(ground), opacity: 0.25, transform: "translate(6 12)" }),
    rect(60, 118, 1080, 54, { rx: 8, fill: pen.linear({ 0: tone(wood, 0.3), 1: wood }, 0, 118, 0, 172) }),
    ...[140, 270, 600, 930, 1060].map(peg),
    hook(258, 214),
    hung(270, 196, 0.52, teeOutline, tShirt(pen, paintOf("chalk"))),
    hook(918, 214),
    hung(930, 196, 0.52, teeOutline, tShirt(pen, paintOf("ochre"))),
    hung(600, 196, 0.6, hoodieOutline, hoodie(pen, paintOf("pine"))),
    standShadow(pen, 240, 836, 128, ground),
    place({ at: [240, 838], foot: [600, 900], scale: 0.4 }, beanie(pen, paintOf("plum"))),
    standShadow(pen, 950, 836, 140, ground),
    foldedPile(pen, 830, 838),
  ].join("");
}

function foldedPile(pen: Pen, x: number, y: number): string {
  const slab = (dx: number, top: number, width: number, colour: string): string =>
    [
      rect(x + dx, top, width, 44, {
        rx: 20,
        fill: pen.linear({ 0: tone(colour, 0.24), 1: tone(colour, -0.16) }, 0, top, 0, top + 44),
      }),
      stroke(
        `M${x + dx + 14} ${top + 24}C${x + dx + 80} ${top + 30} ${x + dx + width - 60} ${top + 28} ${x + dx + width - 8} ${top + 20}`,
        tone(colour, -0.4),
        3,
        { opacity: 0.5 },
      ),
    ].join("");
  return slab(0, y - 44, 240, "#3d5190") + slab(8, y - 86, 226, "#f1e8d8") + slab(2, y - 128, 232, "#cb6b48");
}

function desk(pen: Pen, paint: Paint): string {
  const ground = paint.ground;
  const shadow = (x: number, y: number, halfWidth: number): string =>
    standShadow(pen, x, y, halfWidth, ground);
  const beam = pen.linear({ 0: fade("#fff9dc", 0.85), 1: fade("#fff9dc", 0.12) }, 580, 430, 650, 820);
  return [
    wallAndTable(pen, ground, 1200, 690),
    ellipse(600, 380, 300, 300, { fill: tone(ground, 0.75), opacity: 0.6 }),
    shadow(330, 780, 118),
    path("M466 490L702 386L900 770C800 836 480 836 400 780Z", { fill: beam }),
    place({ at: [330, 780], foot: [396, 938], scale: 0.72 }, lamp(pen, paintOf("sage"), true)),
    shadow(1000, 756, 120),
    place({ at: [1000, 756], foot: [600, 936], scale: 0.5 }, coffeeBag(pen, paintOf("rust"))),
    shadow(814, 752, 120),
    place(
      { at: [800, 752], foot: [600, 986], scale: 0.4 },
      group({ transform: "rotate(-3 600 986)" }, notebook(pen, paintOf("ocean"))),
    ),
    lyingBooks(pen, ground, 800, 846),
    shadow(620, 826, 92),
    place(
      { at: [620, 826], foot: [580, 912], scale: 0.46 },
      mug(pen, paintOf("oat")),
      steam(pen, 580, 440, 1.2),
    ),
  ].join("");
}

function meadow(pen: Pen, paint: Paint): string {
  const sky = pen.linear({ 0: "#cfe3e4", 0.7: "#fbeccd", 1: "#f8d8b0" }, 0, 0, 0, 560);
  const grass = mix(paint.base, "#7ba05b", 0.7);
  const shadow = (x: number, y: number, halfWidth: number): string =>
    standShadow(pen, x, y, halfWidth, grass);
  return [
    rect(0, 0, 1200, 900, { fill: sky }),
    ellipse(850, 300, 150, 150, { fill: pen.linear({ 0: "#fffaf0", 1: "#f9cf86" }, 0, 150, 0, 450) }),
    path(
      "M0 420C140 300 300 300 430 380C560 270 760 260 900 390C1000 320 1100 320 1200 380L1200 700L0 700Z",
      { fill: "#a9c4bb" },
    ),
    path("M0 500C200 400 380 430 560 490C760 400 980 400 1200 500L1200 760L0 760Z", { fill: "#86ad95" }),
    tree(pen, 120, 520, 1),
    tree(pen, 190, 540, 0.8),
    tree(pen, 1040, 500, 0.95),
    tree(pen, 1120, 520, 1.15),
    tree(pen, 980, 530, 0.7),
    path("M0 600C240 540 520 560 760 590C940 610 1080 580 1200 560L1200 900L0 900Z", {
      fill: pen.linear({ 0: tone(grass, 0.22), 1: tone(grass, -0.16) }, 0, 560, 0, 900),
    }),
    ...grassTufts(grass),
    shadow(450, 784, 150),
    place({ at: [450, 786], foot: [600, 948], scale: 0.6 }, backpack(pen, paintOf("indigo"))),
    shadow(690, 800, 70),
    place({ at: [690, 800], foot: [600, 926], scale: 0.46 }, bottle(pen, paintOf("coral"))),
    shadow(880, 826, 170),
    place({ at: [890, 826], foot: [590, 938], scale: 0.46 }, blanketRoll(pen, paintOf("rust"))),
  ].join("");
}

function tree(pen: Pen, x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    rect(-6, -20, 12, 70, { fill: "#7a5a44" }),
    path("M0 -170C46 -150 62 -90 58 -50C54 -10 30 4 0 4C-30 4 -54 -10 -58 -50C-62 -90 -46 -150 0 -170Z", {
      fill: pen.linear({ 0: "#6f9a7a", 1: "#456f5d" }, -50, -150, 50, 0),
    }),
  );
}

function grassTufts(grass: string): string[] {
  const spots =
    "70 700,180 810,300 660,620 660,760 700,1040 690,1130 800,1010 860,240 870,560 864,90 860,760 870";
  return spots
    .split(",")
    .map((at, index) =>
      stroke(
        `M${at}q-4 -16 -12 -24M${at}q0 -20 2 -32M${at}q6 -14 16 -22`,
        index % 3 === 0 ? tone(grass, 0.4) : tone(grass, -0.25),
        5,
        { opacity: 0.7 },
      ),
    );
}
