import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const box =
  "M210 470C210 428 238 400 280 400L920 400C962 400 990 428 990 470L990 852C990 894 962 922 920 922L280 922C238 922 210 894 210 852Z";
const grille =
  "M250 470C250 450 262 438 282 438L770 438C790 438 802 450 802 470L802 852C802 872 790 884 770 884L282 884C262 884 250 872 250 852Z";

/** A radio-sized loudspeaker with a cloth front, whole, or its knobs from near by. */
export function drawSpeaker(pen: Pen, paint: Paint, view: PictureView<"speaker">): string {
  const scene = [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 938, 430, paint.ground),
    speaker(pen, paint),
  ].join("");
  return view === "detail" ? group({ transform: "translate(-1000 -720) scale(2.1)" }, scene) : scene;
}

/** The loudspeaker alone, standing at y 936 around x 600. */
export function speaker(pen: Pen, paint: Paint): string {
  const wood = tone(materials.wood, -0.12);
  const leather = materials.leather;
  const handle = "M330 404C330 300 420 268 600 268C780 268 870 300 870 404";
  return [
    stroke(handle, tone(leather, -0.5), 34, { transform: "translate(4 6)", opacity: 0.5 }),
    stroke(handle, pen.linear({ 0: tone(leather, 0.25), 1: tone(leather, -0.15) }, 330, 268, 870, 404), 30),
    stroke(handle, tone(leather, 0.5), 3, { "stroke-dasharray": "11 8", opacity: 0.7 }),
    ...[330, 870].map((x) =>
      rect(x - 26, 376, 52, 34, {
        rx: 8,
        fill: pen.linear(
          { 0: tone(materials.brass, 0.4), 1: tone(materials.brass, -0.2) },
          x - 26,
          0,
          x + 26,
          0,
        ),
      }),
    ),
    ...[290, 860].map((x) => rect(x, 916, 60, 22, { rx: 8, fill: "#3a3038" })),
    form(pen, box, {
      fill: pen.linear({ 0: tone(wood, 0.34), 0.5: wood, 1: tone(wood, -0.2) }, 210, 400, 990, 922),
      turn: 18,
      inside: [
        stroke(
          "M820 410C830 560 812 740 828 920M870 404C884 560 866 760 880 920M930 404C940 600 924 760 938 920M210 420C480 412 760 424 990 414M210 904C480 912 760 900 990 908",
          tone(wood, -0.35),
          3,
          { opacity: 0.35 },
        ),
      ],
    }),
    form(pen, grille, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 250, 438, 802, 884),
      turn: 0,
      inside: [
        stroke(weave(), paint.deep, 3, { opacity: 0.24 }),
        ellipse(526, 661, 176, 176, { fill: paint.deep, opacity: 0.16 }),
        ellipse(526, 661, 70, 70, { fill: paint.deep, opacity: 0.16 }),
        path("M250 438L520 438L250 760Z", { fill: "#ffffff", opacity: 0.1 }),
      ],
    }),
    stroke(grille, tone(wood, -0.5), 5, { opacity: 0.6 }),
    group({ transform: "translate(320 838)" }, emblem(materials.brass, 22, false)),
    knob(pen, 896, 540, 58, -40),
    knob(pen, 896, 700, 40, 30),
    ellipse(896, 806, 9, 9, { fill: "#ffcf6b" }),
    ellipse(896, 806, 20, 20, { fill: "#ffcf6b", opacity: 0.3 }),
    dial(paint),
  ].join("");
}

function weave(): string {
  const lines = Array.from({ length: 43 }, (_, index) => {
    const x = 250 + index * 26;
    return `M${x} 430L${x - 460} 890M${x - 460} 430L${x} 890`;
  });
  return lines.join("");
}

function knob(pen: Pen, x: number, y: number, r: number, turn: number): string {
  const brass = materials.brass;
  return [
    ellipse(x + 6, y + 10, r, r, { fill: "#2b1d34", opacity: 0.35 }),
    ellipse(x, y, r, r, {
      fill: pen.linear({ 0: tone(brass, 0.5), 0.5: brass, 1: tone(brass, -0.3) }, x - r, y - r, x + r, y + r),
    }),
    ellipse(x, y, r * 0.76, r * 0.76, {
      fill: pen.linear({ 0: tone(brass, -0.05), 1: tone(brass, 0.4) }, x - r, y - r, x + r, y + r),
    }),
    stroke(`M${x} ${y - r * 0.3}L${x} ${y - r * 0.66}`, tone(brass, -0.6), r * 0.12, {
      transform: `rotate(${turn} ${x} ${y})`,
    }),
  ].join("");
}

function dial(paint: Paint): string {
  const ticks = Array.from({ length: 11 }, (_, index) => {
    const at = ((index - 5) * 24 - 90) * (Math.PI / 180);
    const [c, s] = [Math.cos(at), Math.sin(at)];
    return `M${(896 + c * 72).toFixed(1)} ${(540 + s * 72).toFixed(1)}L${(896 + c * 80).toFixed(1)} ${(540 + s * 80).toFixed(1)}`;
  }).join("");
  return stroke(ticks, tone(paint.ground, 0.5), 4, { opacity: 0.9 });
}
