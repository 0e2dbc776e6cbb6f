import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint, paintOf } from "@/db/seed/pictures/palette";
import { standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { beddingStack } from "./bedding";
import { candle } from "./candle";
import { cushion } from "./cushion";
import { shelf } from "./scene-kitchen";
import { soapBar, soapBox } from "./soap";
import { place } from "./staging";
import { towelStack } from "./towel";

type At = readonly [number, number];

/** A chest with fresh linen below a shelf, in the light of a window; 1200 × 900. */
export function bedroom(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const wood = materials.wood;
  const on = (at: At, foot: At, scale: number, halfWidth: number, ...drawing: readonly string[]): string =>
    standShadow(pen, at[0], at[1], halfWidth, ground) + place({ at, foot, scale }, ...drawing);
  const beam = fade(tone(ground, 0.8), 0.5);
  return [
    rect(0, 0, 1200, 900, {
      fill: pen.linear({ 0: tone(ground, 0.42), 1: tone(ground, -0.05) }, 0, 0, 1200, 700),
    }),
    path("M0 420L420 0L640 0L0 660Z", { fill: beam }),
    path("M120 690L810 0L930 0L240 690Z", { fill: beam }),
    shelf(pen, ground, 720, 330, 380),
    place({ at: [800, 330], foot: [620, 884], scale: 0.3 }, soapBox(pen, paintOf("rose"))),
    place({ at: [1000, 330], foot: [600, 926], scale: 0.34 }, candle(pen, paintOf("plum"), false)),
    rect(0, 690, 1200, 210, {
      fill: pen.linear({ 0: tone(wood, 0.2), 1: tone(wood, -0.14) }, 0, 690, 0, 900),
    }),
    rect(0, 690, 1200, 8, { fill: tone(wood, 0.55), opacity: 0.8 }),
    stroke("M600 770L600 900M0 770L1200 770", tone(wood, -0.35), 4, { opacity: 0.5 }),
    ...[300, 900].map(
      (x) =>
        ellipse(x + 3, 836, 18, 18, { fill: tone(wood, -0.5), opacity: 0.5 }) +
        ellipse(x, 832, 17, 17, { fill: materials.brass }),
    ),
    standShadow(pen, 190, 724, 140, ground),
    group({ transform: "translate(186 566) rotate(-7) scale(0.58)" }, cushion(pen, paintOf("ochre"))),
    on([500, 742], [600, 926], 0.62, 210, beddingStack(pen, paintOf("sage"))),
    on([900, 742], [600, 930], 0.54, 176, towelStack(pen, paintOf("ocean"))),
    on([1100, 756], [480, 1000], 0.3, 76, soapBar(pen, paintOf("rose"))),
  ].join("");
}
