import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { castle } from "./blocks";

/** A wooden train, from the side, or on its round of track from above. */
export function drawTrain(pen: Pen, paint: Paint, view: PictureView<"train">): string {
  if (view === "track") return track(pen, paint);
  return [
    room(pen, paint.ground, 850, { x: 600, y: 500, r: 400 }),
    standShadow(pen, 620, 922, 500, paint.ground),
    rect(60, 902, 1080, 24, {
      rx: 6,
      fill: pen.linear({ 0: tone(materials.wood, 0.3), 1: tone(materials.wood, -0.2) }, 0, 902, 0, 926),
    }),
    train(pen, paint),
  ].join("");
}

/** Engine and two wagons alone, standing at y 902 from x 90 to 1110. */
export function train(pen: Pen, paint: Paint): string {
  return [
    stroke("M470 850L520 850M790 850L830 850", "#5d4032", 14),
    engine(pen, paint),
    wagon(pen, paint, 510, tone(paint.accent, -0.05), [
      cargo(pen, 560),
      cargo(pen, 650),
      cargo(pen, 606, 600),
    ]),
    wagon(pen, paint, 820, "#5d8262", [
      ...[870, 940, 1010].map((x, index) =>
        rect(x, 650, 44, 130, {
          rx: 22,
          fill: pen.linear({ 0: "#e9c48f", 1: "#a8743f" }, x, 0, x + 44, 0),
          transform: `rotate(${index - 1} ${x} 700)`,
        }),
      ),
    ]),
  ].join("");
}

function wheel(pen: Pen, x: number, y: number, r: number, colour: string): string {
  return [
    ellipse(x, y, r, r, {
      fill: pen.linear({ 0: tone(colour, 0.3), 1: tone(colour, -0.3) }, x - r, y - r, x + r, y + r),
    }),
    ellipse(x, y, r * 0.66, r * 0.66, { fill: tone(colour, 0.12) }),
    ellipse(x, y, r * 0.24, r * 0.24, { fill: materials.brass }),
  ].join("");
}

function box(pen: Pen, x: number, y: number, width: number, height: number, colour: string, rx = 14): string {
  return [
    rect(x, y, width, height, { rx, fill: tone(colour, -0.34) }),
    rect(x, y, width - 9, height - 6, {
      rx,
      fill: pen.linear(
        { 0: tone(colour, 0.28), 0.6: colour, 1: tone(colour, -0.12) },
        x,
        y,
        x + width,
        y + height,
      ),
    }),
    rect(x + 14, y + 9, width - 44, 8, { rx: 4, fill: "#ffffff", opacity: 0.35 }),
  ].join("");
}

function engine(pen: Pen, paint: Paint): string {
  const barrel = "M120 650C120 626 134 614 158 614L340 614L340 790L158 790C134 790 120 778 120 754Z";
  const funnel = "M172 620L184 520L164 480L256 480L236 520L248 620Z";
  return [
    form(pen, funnel, {
      fill: pen.linear({ 0: "#3a3540", 0.3: "#77727f", 1: "#2a2630" }, 164, 0, 256, 0),
      turn: 0,
    }),
    ellipse(210, 480, 46, 11, { fill: "#1f1b25" }),
    form(pen, barrel, {
      fill: pen.linear({ 0: tone(paint.base, 0.34), 0.4: paint.base, 1: paint.deep }, 0, 614, 0, 790),
      turn: 0,
      inside: [
        rect(196, 600, 14, 200, { fill: materials.brass }),
        rect(286, 600, 14, 200, { fill: materials.brass }),
      ],
    }),
    ellipse(300, 606, 30, 26, { fill: materials.brass }),
    box(pen, 330, 540, 150, 250, paint.base),
    rect(360, 584, 84, 84, { rx: 10, fill: paint.dark }),
    rect(366, 590, 78, 78, { rx: 8, fill: "#fff6de", opacity: 0.85 }),
    box(pen, 312, 500, 190, 46, paint.accent, 20),
    box(pen, 92, 780, 400, 56, materials.wood, 16),
    ellipse(112, 690, 22, 40, { fill: pen.linear({ 0: "#ffe3a0", 1: "#e0a33a" }, 90, 650, 130, 730) }),
    wheel(pen, 180, 852, 50, paint.accent),
    wheel(pen, 300, 852, 50, paint.accent),
    wheel(pen, 420, 842, 60, paint.accent),
  ].join("");
}

function wagon(pen: Pen, paint: Paint, x: number, colour: string, load: readonly string[]): string {
  return [
    ...load,
    box(pen, x, 720, 280, 110, colour),
    wheel(pen, x + 66, 852, 50, paint.base),
    wheel(pen, x + 214, 852, 50, paint.base),
  ].join("");
}

function cargo(pen: Pen, x: number, y = 670): string {
  return (
    ellipse(x + 20, y + 40, 50, 50, {
      fill: pen.linear({ 0: "#f6b27a", 1: "#c9652f" }, x - 20, y, x + 60, y + 90),
    }) + ellipse(x + 4, y + 22, 12, 8, { fill: "#ffffff", opacity: 0.5 })
  );
}

function track(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const ring = (r: number): string =>
    `M${600 - r} 640a${r} ${r * 0.86} 0 1 0 ${2 * r} 0a${r} ${r * 0.86} 0 1 0 ${-2 * r} 0Z`;
  const joints = Array.from({ length: 12 }, (_, index) => {
    const at = (index / 12) * Math.PI * 2;
    const [c, s] = [Math.cos(at), Math.sin(at) * 0.86];
    return `M${(600 + c * 350).toFixed(1)} ${(640 + s * 350).toFixed(1)}L${(600 + c * 450).toFixed(1)} ${(640 + s * 450).toFixed(1)}`;
  }).join("");
  return [
    sheet(pen, paint.ground),
    ...[10, 18, 26].map((d) =>
      stroke(ring(400), "#2b1d34", 100, { opacity: 0.07, transform: `translate(${d} ${d * 1.3})` }),
    ),
    stroke(ring(400), tone(wood, -0.3), 104, { transform: "translate(2 6)" }),
    stroke(ring(400), tone(wood, 0.2), 100),
    stroke(ring(426) + ring(374), tone(wood, -0.28), 11),
    stroke(joints, tone(wood, -0.4), 4, { opacity: 0.6 }),
    group(
      { transform: "translate(290 230) scale(0.5)" },
      standShadow(pen, 600, 944, 360, paint.ground),
      castle(pen),
    ),
    group({ transform: "translate(300 546) scale(0.5)" }, train(pen, paint)),
    tree(pen, 240, 360),
    tree(pen, 950, 330),
    tree(pen, 1030, 400),
  ].join("");
}

function tree(pen: Pen, x: number, y: number): string {
  return [
    ellipse(x + 16, y + 6, 60, 16, { fill: "#2b1d34", opacity: 0.18 }),
    rect(x - 9, y - 34, 18, 40, { fill: tone(materials.wood, -0.2) }),
    form(
      pen,
      `M${x - 58} ${y - 30}L${x - 6} ${y - 170}C${x - 3} ${y - 176} ${x + 3} ${y - 176} ${x + 6} ${y - 170}L${x + 58} ${y - 30}Z`,
      {
        fill: pen.linear({ 0: "#86ad7e", 1: "#456f5d" }, x - 50, y - 170, x + 50, y - 30),
        turn: 9,
      },
    ),
  ].join("");
}
