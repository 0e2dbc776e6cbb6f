import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, room, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

/** Three folded towels, or one on a brass rail. */
export function drawTowel(pen: Pen, paint: Paint, view: PictureView<"towel">): string {
  if (view === "hung") return hung(pen, paint);
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 934, 320, paint.ground),
    towelStack(pen, paint),
  ].join("");
}

/** The stack alone, standing at y 930 around x 600. */
export function towelStack(pen: Pen, paint: Paint): string {
  return [
    folded(pen, tone(paint.accent, 0.2), 930, 310),
    folded(pen, materials.cream, 796, 300),
    folded(pen, paint.base, 662, 306),
    leaf({ x: 470, y: 520, turn: -10, length: 150 }),
    leaf({ x: 476, y: 518, turn: 20, length: 120 }),
  ].join("");
}

/** A towel folded in three, seen at its fold; its lower side at y. */
function folded(pen: Pen, colour: string, y: number, half: number): string {
  const [l, r, t] = [600 - half, 600 + half, y - 136];
  const d = `M${l + 40} ${t}L${r - 30} ${t}C${r + 12} ${t + 6} ${r + 14} ${y - 8} ${r - 26} ${y}L${l + 30} ${y}C${l - 12} ${y - 6} ${l - 14} ${t + 8} ${l + 40} ${t}Z`;
  const loops = Array.from({ length: 44 }, (_, index) => {
    const [x, row] = [l + 20 + (index % 22) * 28, Math.floor(index / 22)];
    return `M${x} ${t + 30 + row * 66}q7 -8 14 0`;
  }).join("");
  return form(pen, d, {
    fill: pen.linear({ 0: tone(colour, 0.28), 0.5: colour, 1: tone(colour, -0.14) }, 0, t, 0, y),
    turn: 20,
    inside: [
      stroke(loops, tone(colour, -0.35), 4, { opacity: 0.3 }),
      path(
        `M${l - 20} ${t + 62}C${l + 160} ${t + 72} ${r - 160} ${t + 56} ${r + 20} ${t + 64}L${r + 20} ${t + 74}C${r - 160} ${t + 68} ${l + 160} ${t + 82} ${l - 20} ${t + 74}Z`,
        {
          fill: tone(colour, -0.5),
          opacity: 0.45,
        },
      ),
      path(`M${r - 150} ${t - 4}L${r - 110} ${t - 4}L${r - 106} ${y + 4}L${r - 146} ${y + 4}Z`, {
        fill: tone(colour, 0.45),
        opacity: 0.8,
      }),
      path(`M${r - 100} ${t - 4}L${r - 88} ${t - 4}L${r - 84} ${y + 4}L${r - 96} ${y + 4}Z`, {
        fill: tone(colour, 0.45),
        opacity: 0.8,
      }),
    ],
  });
}

function hung(pen: Pen, paint: Paint): string {
  const brass = materials.brass;
  const front =
    "M372 300C372 278 388 268 410 268L790 268C812 268 828 278 828 300L836 930C700 946 500 946 364 930Z";
  const back = "M394 290L806 290L812 700C700 712 500 712 388 700Z";
  const rows = Array.from({ length: 9 }, (_, row) =>
    Array.from(
      { length: 15 },
      (__, column) => `M${392 + column * 29 + (row % 2) * 14} ${350 + row * 60}q7 -8 14 0`,
    ).join(""),
  ).join("");
  const bracket = (x: number): string =>
    ellipse(x + 5, 288, 34, 34, { fill: "#2b1d34", opacity: 0.22 }) +
    ellipse(x, 280, 34, 34, {
      fill: pen.linear({ 0: tone(brass, 0.5), 1: tone(brass, -0.2) }, x - 30, 250, x + 30, 310),
    });
  return [
    room(pen, paint.ground, 1060, null),
    tiles(paint.ground),
    castShadow(front, paint.ground, 1.4),
    bracket(230),
    bracket(970),
    path(back, { fill: paint.deep }),
    rect(220, 268, 760, 24, {
      rx: 12,
      fill: pen.linear({ 0: tone(brass, 0.5), 0.5: brass, 1: tone(brass, -0.3) }, 0, 268, 0, 292),
    }),
    form(pen, front, {
      fill: pen.linear(
        { 0: paint.shade, 0.04: paint.bright, 0.12: paint.lit, 0.6: paint.base, 1: paint.base },
        0,
        262,
        0,
        940,
      ),
      turn: 22,
      inside: [
        stroke(rows, paint.deep, 4, { opacity: 0.22 }),
        path("M350 800C500 816 700 816 850 800L850 846C700 862 500 862 350 846Z", {
          fill: paint.bright,
          opacity: 0.75,
        }),
        path("M350 868C500 884 700 884 850 868L850 880C700 896 500 896 350 880Z", {
          fill: paint.bright,
          opacity: 0.75,
        }),
        crease(pen, [470, 290], [440, 930], paint.deep, { bend: 16, width: 30, opacity: 0.28 }),
        crease(pen, [720, 290], [760, 930], paint.deep, { bend: -20, width: -34, opacity: 0.34 }),
        crease(pen, [590, 290], [570, 900], paint.bright, { bend: 14, width: 26, opacity: 0.4 }),
      ],
    }),
    stroke("M764 268C790 236 812 256 800 290", paint.shade, 9),
  ].join("");
}

function tiles(ground: string): string {
  const lines =
    [150, 450, 750].map((y) => `M0 ${y}L1200 ${y}`).join("") +
    [150, 450, 750, 1050].map((x) => `M${x} 0L${x} 1056`).join("");
  return stroke(lines, tone(ground, 0.55), 8, { opacity: 0.5, "stroke-linecap": "butt" });
}
