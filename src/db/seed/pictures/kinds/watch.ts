import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import {
  castShadow,
  emblem,
  form,
  room,
  roundFill,
  sheet,
  standShadow,
  stitches,
} from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const upper = "M532 420L548 74C549 62 556 54 568 54L632 54C644 54 651 62 652 74L668 420Z";
const lower = "M532 780L550 1120C552 1140 574 1160 600 1160C626 1160 648 1140 650 1120L668 780Z";

/** A wristwatch with a coloured strap, laid out, or on its cushion. */
export function drawWatch(pen: Pen, paint: Paint, view: PictureView<"watch">): string {
  if (view === "cushion") return cushion(pen, paint);
  const disc = "M390 600a210 210 0 1 0 420 0a210 210 0 1 0 -420 0Z";
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(36 36) scale(0.94) rotate(14 600 600)" },
      castShadow(`${upper}${lower}${disc}`, paint.ground),
      strapPart(pen, paint, upper),
      strapPart(pen, paint, lower),
      holes(paint),
      buckle(pen, paint),
      head(pen, paint),
    ),
  ].join("");
}

function strapPart(pen: Pen, paint: Paint, d: string): string {
  return form(pen, d, {
    fill: roundFill(pen, 530, 670, paint.base),
    turn: 0,
    inside: [
      stitches(
        "M550 430L564 70M650 430L636 70M550 770L566 1116C570 1134 584 1146 600 1146C616 1146 630 1134 634 1116L650 770",
        paint.trim,
        4,
        0.8,
      ),
    ],
  });
}

function holes(paint: Paint): string {
  return [1092, 1052, 1012, 972, 932].map((y) => ellipse(600, y, 6, 9, { fill: paint.dark })).join("");
}

function buckle(pen: Pen, paint: Paint): string {
  const steel = pen.linear({ 0: "#eef0f1", 0.5: materials.steel, 1: "#8d9398" }, 530, 30, 670, 80);
  return [
    path(
      "M530 30L670 30C680 30 686 36 686 46L686 84L660 84L660 54L540 54L540 84L514 84L514 46C514 36 520 30 530 30Z",
      { fill: steel },
    ),
    stroke("M600 40L600 92", "#d7dbdd", 10),
    rect(532, 150, 136, 30, { rx: 6, fill: "#2b1d34", opacity: 0.35, transform: "translate(2 9)" }),
    rect(532, 150, 136, 30, { rx: 6, fill: roundFill(pen, 530, 670, tone(paint.base, -0.12)) }),
  ].join("");
}

/** The case with its dial, around 600, 600. */
function head(pen: Pen, paint: Paint): string {
  const steel = pen.linear(
    { 0: "#fbfbf8", 0.4: "#c9ced1", 0.7: "#9aa1a6", 1: "#e2e5e6" },
    420,
    420,
    790,
    790,
  );
  const marks = Array.from({ length: 12 }, (_, index) =>
    rect(596, 438, 8, index % 3 === 0 ? 34 : 22, {
      rx: 3,
      fill: "#4b4f5b",
      transform: `rotate(${index * 30} 600 600)`,
    }),
  );
  const minutes = Array.from({ length: 60 }, (_, index) => {
    const at = (index / 60) * Math.PI * 2;
    return `M${(600 + Math.cos(at) * 170).toFixed(1)} ${(600 + Math.sin(at) * 170).toFixed(1)}L${(600 + Math.cos(at) * 163).toFixed(1)} ${(600 + Math.sin(at) * 163).toFixed(1)}`;
  }).join("");
  return [
    path("M516 424L684 424L700 520L500 520ZM516 776L684 776L700 680L500 680Z", { fill: "#a9b0b4" }),
    rect(800, 576, 38, 48, { rx: 8, fill: pen.linear({ 0: "#e8eaeb", 1: "#878e93" }, 800, 576, 800, 624) }),
    ellipse(604, 610, 210, 210, { fill: "#2b1d34", opacity: 0.3 }),
    ellipse(600, 600, 210, 210, { fill: steel }),
    ellipse(600, 600, 188, 188, { fill: "#6d7378" }),
    ellipse(600, 602, 184, 184, { fill: pen.linear({ 0: "#fffaf0", 1: "#eadfc8" }, 450, 440, 740, 760) }),
    stroke(minutes, "#7c7f86", 2.4),
    ...marks,
    group({ transform: "translate(600 530)" }, emblem(paint.base, 20, false)),
    hand("M600 618L600 494", 13, -54),
    hand("M600 622L600 458", 9, 54),
    hand("M600 640L600 448", 4, 190, paint.accent),
    ellipse(600, 600, 12, 12, { fill: "#4b4f5b" }),
    ellipse(599, 598, 5, 5, { fill: "#c9ced1" }),
    path("M452 690C420 580 470 470 580 440L596 446C500 486 456 580 478 700Z", {
      fill: "#ffffff",
      opacity: 0.5,
    }),
  ].join("");
}

function hand(d: string, width: number, turn: number, colour = "#3f434e"): string {
  const transform = `rotate(${turn} 600 600)`;
  return [
    group({ transform: "translate(4 7)" }, stroke(d, "#2b1d34", width, { transform, opacity: 0.22 })),
    stroke(d, colour, width, { transform }),
  ].join("");
}

function cushion(pen: Pen, paint: Paint): string {
  return [
    room(pen, paint.ground, 880, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 930, 360, paint.ground),
    watchBox(pen, paint),
  ].join("");
}

/** The watch in its open box, standing at y 924 around x 600. */
export function watchBox(pen: Pen, paint: Paint): string {
  const box =
    "M250 900L250 770C250 756 258 748 272 748L928 748C942 748 950 756 950 770L950 900C950 916 942 924 928 924L272 924C258 924 250 916 250 900Z";
  const pillow = "M330 780C306 620 326 450 372 416C460 396 740 396 828 416C874 450 894 620 870 780Z";
  const band = "M520 398L680 398L674 780L526 780Z";
  return [
    path("M262 748L300 270C302 256 310 250 324 250L876 250C890 250 898 256 900 270L938 748Z", {
      fill: tone(materials.wood, -0.34),
    }),
    path("M294 748L328 288L872 288L906 748Z", { fill: tone(paint.accent, -0.25) }),
    group({ transform: "translate(600 330)" }, emblem(tone(paint.accent, 0.5), 20, false)),
    form(pen, pillow, {
      fill: pen.linear({ 0: "#fffaf0", 0.5: "#eadcc4", 1: "#b9a487" }, 0, 380, 0, 720),
      turn: 22,
    }),
    form(pen, band, {
      fill: pen.linear({ 0: paint.lit, 0.4: paint.base, 1: paint.deep }, 0, 384, 0, 720),
      turn: 0,
    }),
    stitches("M536 400L542 780M664 400L658 780", paint.trim, 4, 0.8),
    group({ transform: "translate(30 -4) scale(0.95)" }, head(pen, paint)),
    form(pen, box, {
      fill: pen.linear({ 0: tone(materials.wood, 0.25), 1: tone(materials.wood, -0.12) }, 250, 668, 950, 924),
      turn: 16,
      inside: [
        stroke(
          "M250 796C460 786 700 808 950 792M250 866C500 880 780 858 950 872",
          tone(materials.wood, -0.3),
          3,
          { opacity: 0.35 },
        ),
        rect(250, 748, 700, 10, { fill: "#fff3dd", opacity: 0.5 }),
      ],
    }),
    ellipse(600, 772, 26, 14, { fill: tone(materials.brass, -0.3) }),
    ellipse(600, 768, 26, 14, { fill: materials.brass }),
  ].join("");
}
