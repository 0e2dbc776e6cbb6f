import { tone } from "@/db/seed/pictures/colour-mix";
import type { Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const barrel =
  "M-46 -260C-46 -330 -36 -380 -20 -404C-10 -414 10 -414 20 -404C36 -380 46 -330 46 -260L46 120L-46 120Z";
const grip = "M-38 132L38 132L28 250C20 262 -20 262 -28 250Z";
const nib = "M-26 256C-24 300 -30 320 -26 340C-18 380 -8 410 0 440C8 410 18 380 26 340C30 320 24 300 26 256Z";

/** A fountain pen beside its cap, or its nib while it writes. */
export function drawFountainPen(pen: Pen, paint: Paint, view: PictureView<"fountain-pen">): string {
  if (view === "writing") return writing(pen, paint);
  const outline = `${barrel}${grip}${nib}`;
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(520 590) rotate(38) scale(1.12)" },
      castShadow(outline, paint.ground, 0.8),
      fountainPen(pen, paint),
    ),
    group({ transform: "translate(820 640) rotate(52) scale(1.12)" }, capOf(pen, paint)),
  ].join("");
}

/** The open pen alone, upright around 0, 0 with its nib pointing down to 0, 440. */
export function fountainPen(pen: Pen, paint: Paint): string {
  const gold = "#dcb25c";
  return [
    form(pen, barrel, {
      fill: lacquer(pen, paint, 46),
      turn: 0,
      inside: [
        path("M-30 -300C-30 -340 -24 -370 -14 -390L-6 -386C-14 -360 -16 -330 -16 -300L-16 116L-30 116Z", {
          fill: "#ffffff",
          opacity: 0.45,
        }),
        rect(-50, -230, 100, 9, { fill: gold }),
        rect(-50, 96, 100, 8, { fill: gold }),
      ],
    }),
    rect(-42, 118, 84, 18, {
      fill: pen.linear({ 0: "#8d6a2c", 0.3: "#f6e0a6", 1: "#a87f38" }, -42, 0, 42, 0),
    }),
    form(pen, grip, {
      fill: pen.linear({ 0: "#2a2630", 0.3: "#77727f", 0.6: "#3a3540", 1: "#1f1b25" }, -38, 0, 38, 0),
      turn: 0,
    }),
    form(pen, nib, {
      fill: pen.linear({ 0: "#b08436", 0.3: "#ffefc0", 0.6: gold, 1: "#94692a" }, -28, 0, 28, 0),
      turn: 0,
      inside: [
        stroke("M0 320L0 440", "#5d4420", 3),
        ellipse(0, 316, 8, 8, { fill: "#5d4420" }),
        stroke("M-14 268C-16 310 -18 330 -12 356M14 268C16 310 18 330 12 356", "#94692a", 2.6, {
          opacity: 0.7,
        }),
      ],
    }),
  ].join("");
}

function lacquer(pen: Pen, paint: Paint, half: number): string {
  return pen.linear(
    { 0: paint.deep, 0.22: paint.lit, 0.36: paint.base, 0.72: paint.shade, 1: paint.dark },
    -half,
    0,
    half,
    0,
  );
}

function capOf(pen: Pen, paint: Paint): string {
  const d = "M-52 -170C-52 -200 -30 -220 0 -220C30 -220 52 -200 52 -170L52 170L-52 170Z";
  const gold = "#dcb25c";
  return [
    castShadow(d, paint.ground, 0.8),
    form(pen, d, {
      fill: lacquer(pen, paint, 52),
      turn: 0,
      inside: [
        path("M-34 -176C-30 -196 -20 -204 -14 -206L-14 170L-34 170Z", { fill: "#ffffff", opacity: 0.42 }),
        rect(-60, 130, 120, 14, { fill: gold }),
        rect(-60, 152, 120, 6, { fill: gold }),
      ],
    }),
    path("M-10 -190L14 -190L18 60C18 84 -10 84 -12 60Z", {
      fill: "#2b1d34",
      opacity: 0.3,
      transform: "translate(6 8)",
    }),
    path("M-10 -190L14 -190L18 60C18 84 -10 84 -12 60Z", {
      fill: pen.linear({ 0: "#a87f38", 0.4: "#fff0c4", 1: gold }, -12, 0, 18, 0),
    }),
    ellipse(3, 66, 12, 12, { fill: gold }),
  ].join("");
}

function writing(pen: Pen, paint: Paint): string {
  const page = "M140 150L1120 90L1180 1180L200 1240Z";
  const lines = Array.from(
    { length: 9 },
    (_, index) => `M${168 + index * 6} ${286 + index * 100}L${1110 + index * 6} ${228 + index * 100}`,
  ).join("");
  const ink = tone(paint.base, -0.15);
  const hand =
    "M230 372c14 -40 40 -44 34 -8s20 18 34 -6s22 -6 16 14s28 6 40 -22s26 -14 16 16s40 0 44 -26 M500 354c20 -36 46 -30 34 4s30 12 44 -14s28 -10 18 14s30 4 40 -20M690 342c10 -34 36 -34 30 -4s26 10 40 -16s30 -8 20 16s34 -2 46 -28M240 474c16 -36 40 -40 32 -4s26 14 38 -12s24 -8 16 14s30 4 42 -22M430 462c14 -34 40 -34 32 -2s28 10 40 -14s26 -10 18 14M580 452c12 -30 36 -32 28 0s24 12 36 -10";
  return [
    sheet(pen, paint.ground),
    castShadow(page, paint.ground),
    form(pen, page, {
      fill: pen.linear({ 0: "#fffaf0", 1: "#f0e4cd" }, 140, 100, 1180, 1200),
      turn: 0,
      inside: [stroke(lines, "#9fb6c4", 3, { opacity: 0.6 })],
    }),
    stroke(hand, ink, 8),

    group(
      { transform: "translate(654 446) rotate(136) scale(1.9) translate(0 -440)" },
      ...[6, 12, 18].map((d) =>
        path(`${grip}${nib}${barrel}`, {
          fill: "#2b1d34",
          opacity: 0.07,
          transform: `translate(${d * 0.3} ${-d})`,
        }),
      ),
      fountainPen(pen, paint),
    ),
  ].join("");
}
