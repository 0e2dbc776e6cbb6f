import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, emblem, form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills, meadowGreen, tufts } from "./landscape";

/** A folding chair of beech and canvas, in a room, or on the meadow. */
export function drawCampChair(pen: Pen, paint: Paint, view: PictureView<"camp-chair">): string {
  if (view === "meadow") {
    return [
      dayHills(pen, paint.ground, 780),
      standShadow(pen, 560, 1010, 330, meadowGreen),
      group({ transform: "translate(-20 20)" }, campChair(pen, paint)),
      standShadow(pen, 960, 1050, 90, meadowGreen),
      basket(pen, paint, 960, 1046),
      tufts("80 940,240 1080,480 1120,720 1140,1130 960"),
    ].join("");
  }
  return [
    room(pen, paint.ground, 890, { x: 600, y: 500, r: 410 }),
    standShadow(pen, 600, 990, 330, paint.ground),
    campChair(pen, paint),
  ].join("");
}

/** The chair alone, standing at y 990 around x 600. */
export function campChair(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const bar = (d: string, width = 34): string =>
    stroke(d, tone(wood, -0.34), width) +
    stroke(d, wood, width - 8) +
    stroke(d, tone(wood, 0.45), 6, { transform: "translate(-5 -3)", opacity: 0.7 });
  const back = "M392 236L808 236L786 560C700 590 500 590 414 560Z";
  const seat = "M372 610C480 660 720 660 828 610L850 690C720 744 480 744 350 690Z";
  return [
    bar("M372 200L420 700"),
    bar("M828 200L780 700"),
    bar("M400 560L800 980", 32),
    form(pen, back, {
      fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 392, 236, 808, 590),
      turn: 18,
      inside: [
        crease(pen, [420, 250], [520, 560], paint.deep, { bend: 30, width: 36, opacity: 0.26 }),
        crease(pen, [790, 250], [700, 560], paint.deep, { bend: -30, width: -36, opacity: 0.34 }),
        stitches("M400 262L800 262M418 540C500 566 700 566 782 540", paint.trim, 3, 0.6),
      ],
    }),
    group({ transform: "translate(600 420)" }, emblem(paint.trim, 62)),
    bar("M340 208L860 208", 40),
    bar("M800 560L400 980", 32),
    form(pen, seat, {
      fill: pen.linear({ 0: paint.bright, 0.3: paint.lit, 1: paint.base }, 0, 610, 0, 740),
      turn: 12,
      inside: [
        stitches("M366 640C480 690 720 690 834 640", paint.trim, 3, 0.5),
        crease(pen, [400, 640], [600, 720], paint.deep, { bend: 10, width: 24, opacity: 0.24 }),
      ],
    }),
    bar("M350 694L850 694", 36),
    bar("M296 560C380 548 430 552 470 566", 36),
    bar("M904 560C820 548 770 552 730 566", 36),
    bar("M346 560L352 700", 28),
    bar("M854 560L848 700", 28),
    ellipse(600, 770, 17, 17, { fill: tone(materials.brass, -0.3) }),
    ellipse(598, 766, 15, 15, { fill: tone(materials.brass, 0.3) }),
    ...[400, 800].map((x) => rect(x - 24, 968, 48, 22, { rx: 9, fill: "#3a3038" })),
  ].join("");
}

function basket(pen: Pen, paint: Paint, x: number, y: number): string {
  const cane = "#b9824a";
  const rows = [0, 1, 2, 3]
    .map(
      (row) =>
        `M${x - 96} ${y - 130 + row * 34}C${x - 50} ${y - 116 + row * 34} ${x + 50} ${y - 116 + row * 34} ${x + 96} ${y - 130 + row * 34}`,
    )
    .join("");
  const d = `M${x - 104} ${y - 150}L${x + 104} ${y - 150}L${x + 86} ${y - 10}C${x + 84} ${y} ${x - 84} ${y} ${x - 86} ${y - 10}Z`;
  return [
    stroke(
      `M${x - 80} ${y - 150}C${x - 70} ${y - 270} ${x + 70} ${y - 270} ${x + 80} ${y - 150}`,
      tone(cane, -0.2),
      15,
    ),
    path(
      `M${x - 90} ${y - 150}C${x - 70} ${y - 200} ${x - 20} ${y - 190} ${x + 10} ${y - 176}C${x + 40} ${y - 200} ${x + 80} ${y - 190} ${x + 92} ${y - 150}Z`,
      { fill: tone(paint.accent, 0.2) },
    ),
    form(pen, d, {
      fill: pen.linear({ 0: tone(cane, 0.2), 1: tone(cane, -0.25) }, x - 100, 0, x + 100, 0),
      turn: 12,
      inside: [
        stroke(rows, tone(cane, -0.45), 6, { opacity: 0.6 }),
        stroke(
          [-70, -35, 0, 35, 70].map((dx) => `M${x + dx} ${y - 150}L${x + dx * 0.86} ${y}`).join(""),
          tone(cane, -0.4),
          5,
          { opacity: 0.4 },
        ),
      ],
    }),
    rect(x - 112, y - 164, 224, 28, { rx: 14, fill: tone(cane, 0.12) }),
  ].join("");
}
