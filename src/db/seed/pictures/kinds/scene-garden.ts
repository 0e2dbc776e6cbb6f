import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint, paintOf } from "@/db/seed/pictures/palette";
import { standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { birdhouse } from "./birdhouse";
import { sprig } from "./greens";
import { roundTree } from "./landscape";
import { plantPot } from "./plant-pot";
import { flowers } from "./seed-packet";
import { place } from "./staging";
import { seedling, wateringCan } from "./watering-can";

/** A balcony with pots and a watering can above the roofs; 1200 × 900. */
export function balcony(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const floor = mix(wood, paint.ground, 0.25);
  const shadow = (x: number, y: number, half: number): string => standShadow(pen, x, y, half, floor);
  return [
    rect(0, 0, 1200, 900, { fill: pen.linear({ 0: "#cfe3e4", 0.6: "#fbeccd", 1: "#f8d8b0" }, 0, 0, 0, 620) }),
    ellipse(760, 300, 130, 130, { fill: pen.linear({ 0: "#fffaf0", 1: "#f9cf86" }, 0, 170, 0, 430) }),
    path("M0 430C180 330 360 340 520 420C700 330 960 330 1200 430L1200 700L0 700Z", { fill: "#a9c4bb" }),
    roofs(),
    roundTree(pen, 330, 640, 1.1),
    roundTree(pen, 980, 640, 1.3),
    railing(pen),
    rect(0, 720, 1200, 180, {
      fill: pen.linear({ 0: tone(floor, 0.2), 1: tone(floor, -0.16) }, 0, 720, 0, 900),
    }),
    stroke("M0 770L1200 770M0 826L1200 826M0 884L1200 884", tone(floor, -0.3), 3, { opacity: 0.4 }),
    stroke("M1060 0L1060 90", tone(materials.kraft, -0.4), 8),
    place({ at: [1060, 400], foot: [600, 980], scale: 0.44 }, birdhouse(pen, paintOf("ocean"))),
    shadow(200, 800, 130),
    place({ at: [200, 800], foot: [600, 936], scale: 0.56 }, plantPot(pen, "#c9794f", true)),
    shadow(410, 826, 84),
    place(
      { at: [410, 826], foot: [600, 936], scale: 0.34 },
      plantPot(pen, "#b4502f", false),
      seedling(600, 470, 1.6),
    ),
    shadow(860, 800, 130),
    group({ transform: "translate(860 548) scale(0.74)" }, flowers(pen)),
    place({ at: [860, 800], foot: [600, 936], scale: 0.44 }, plantPot(pen, "#35809a", false)),
    shadow(640, 846, 130),
    place({ at: [640, 846], foot: [640, 934], scale: 0.52 }, wateringCan(pen, paintOf("sage"))),
    shadow(1060, 830, 90),
    place({ at: [1060, 830], foot: [600, 936], scale: 0.36 }, plantPot(pen, "#cb6b48", false)),
    sprig(1060, 664, -8, 190),
    sprig(1076, 664, 22, 150),
    sprig(1044, 664, -34, 140),
  ].join("");
}

function roofs(): string {
  const house = (x: number, y: number, width: number, wall: string, roof: string): string =>
    [
      rect(x, y, width, 300, { fill: wall }),
      path(`M${x - 16} ${y}L${x + width / 2} ${y - 90}L${x + width + 16} ${y}Z`, { fill: roof }),
      ...[0.22, 0.62].map((share) =>
        rect(x + width * share, y + 40, width * 0.18, 52, { fill: "#fff6de", opacity: 0.9 }),
      ),
    ].join("");
  return [
    house(40, 500, 170, "#e9cfae", "#b4502f"),
    house(470, 480, 190, "#dfe0d2", "#7d5a6a"),
    house(700, 530, 150, "#efd9b8", "#cb6b48"),
    house(1050, 490, 170, "#dcc9c0", "#8a4a3a"),
  ].join("");
}

function railing(pen: Pen): string {
  const iron = "#4b4f5b";
  return [
    ...Array.from({ length: 25 }, (_, index) => rect(20 + index * 48, 560, 7, 170, { fill: iron })),
    rect(0, 546, 1200, 20, { fill: pen.linear({ 0: tone(iron, 0.3), 1: iron }, 0, 546, 0, 566) }),
    rect(0, 700, 1200, 12, { fill: iron }),
  ].join("");
}
