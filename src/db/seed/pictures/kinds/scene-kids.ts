import { tone } from "@/db/seed/pictures/colour-mix";
import { type Paint, paintOf } from "@/db/seed/pictures/palette";
import { standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { castle } from "./blocks";
import { kite } from "./kite";
import { plushHare } from "./plush-hare";
import { shelf } from "./scene-kitchen";
import { stackingRings } from "./stacking-rings";
import { lyingBooks, place, wallAndTable } from "./staging";
import { train } from "./train";

/** A playroom's floor with a castle, a train and a hare, a kite on the wall; 1200 × 900. */
export function playroom(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const bunting = ["#cb4f38", "#f0b04a", "#3d6f8c", "#5d8262", "#7d3f67", "#cb6b48", "#f5c552", "#35809a"];
  return [
    wallAndTable(pen, ground, 1200, 650),
    ellipse(600, 772, 620, 120, { fill: tone(paint.accent, 0.3) }),
    ellipse(600, 772, 540, 96, { fill: "none", stroke: "#fbf3e3", "stroke-width": 12, opacity: 0.8 }),
    stroke("M-20 60C200 150 420 150 620 80C820 20 1020 40 1220 110", tone(ground, -0.35), 5),
    ...bunting.map((colour, index) => {
      const t = (index + 0.5) / bunting.length;
      const [x, y] = [t * 1200, 84 + Math.sin(t * Math.PI * 2.2) * 38];
      return path(`M${x - 44} ${y}L${x + 44} ${y}L${x} ${y + 86}Z`, { fill: colour });
    }),
    shelf(pen, ground, 800, 420, 330),
    place({ at: [900, 420], foot: [600, 964], scale: 0.22 }, stackingRings(pen)),
    group({ transform: "translate(960 320) scale(0.92)" }, lyingBooks(pen, ground, 0, 106)),
    group({ transform: "translate(170 350) rotate(-16) scale(0.4)" }, kite(pen, paintOf("coral"))),
    standShadow(pen, 810, 800, 130, ground),
    place({ at: [810, 798], foot: [600, 962], scale: 0.46 }, plushHare(pen, paintOf("oat"))),
    standShadow(pen, 540, 742, 180, ground),
    place({ at: [540, 742], foot: [600, 940], scale: 0.5 }, castle(pen)),
    rect(60, 836, 560, 12, { rx: 6, fill: "#b9824a" }),
    place({ at: [340, 838], foot: [600, 902], scale: 0.46 }, train(pen, paintOf("ocean"))),
  ].join("");
}
