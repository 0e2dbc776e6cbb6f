import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, room, roundFill, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const side =
  "M-300 0C-296 120 -216 214 -110 236L-104 264L104 264L110 236C216 214 296 120 300 0C290 58 -290 58 -300 0Z";

/** Two nested bowls, or one filled with noodle soup and seen from above. */
export function drawBowl(pen: Pen, paint: Paint, view: PictureView<"bowl">): string {
  if (view === "ramen") return sheet(pen, paint.ground) + ramen(pen, paint);
  return [
    room(pen, paint.ground, 860, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 926, 240, paint.ground),
    bowls(pen, paint),
  ].join("");
}

/** Two bowls, one in the other, standing at y 920 around x 600. */
export function bowls(pen: Pen, paint: Paint): string {
  const upper = { ...paint, base: tone(paint.base, 0.18) };
  return bowlOf(pen, paint, [600, 656], bowlOf(pen, upper, [0, -122]));
}

/** A bowl with its rim at x, y; what lies in it is hidden by its front wall. */
function bowlOf(pen: Pen, paint: Paint, [x, y]: readonly [number, number], inside = ""): string {
  const specks = [
    [-180, 60],
    [-110, 120],
    [-40, 70],
    [60, 140],
    [140, 80],
    [200, 40],
    [20, 190],
    [-150, 160],
    [110, 190],
    [-70, 200],
  ] as const;
  return group(
    { transform: `translate(${x} ${y})` },
    ellipse(0, 0, 300, 44, { fill: tone(paint.base, 0.4) }),
    ellipse(0, 4, 284, 36, { fill: pen.linear({ 0: paint.deep, 1: paint.base }, -280, 0, 280, 20) }),
    inside,
    form(pen, side, {
      fill: roundFill(pen, -300, 300, paint.base),
      turn: 0,
      inside: [
        path("M-310 150C-200 190 -120 140 0 176C120 210 220 150 310 170L310 280L-310 280Z", {
          fill: roundFill(pen, -300, 300, materials.stoneware),
        }),
        stroke("M-310 150C-200 190 -120 140 0 176C120 210 220 150 310 170", paint.deep, 5, { opacity: 0.35 }),
        ...specks.map(([sx, sy]) => ellipse(sx, sy, 3, 3, { fill: paint.deep, opacity: 0.45 })),
        path("M-262 10C-256 90 -216 160 -160 196L-140 188C-192 150 -226 88 -230 10Z", {
          fill: "#ffffff",
          opacity: 0.36,
        }),
      ],
    }),
  );
}

function ramen(pen: Pen, paint: Paint): string {
  const disc = (r: number): string =>
    `M${600 - r} 600a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return [
    mat(pen, paint),
    castShadow(disc(340), paint.ground),
    path(disc(340), {
      fill: pen.linear({ 0: paint.bright, 0.45: paint.base, 1: paint.shade }, 350, 350, 850, 860),
    }),
    path(disc(318), {
      fill: pen.linear({ 0: paint.deep, 0.5: paint.base, 1: paint.lit }, 380, 380, 840, 840),
    }),
    form(pen, disc(286), {
      fill: pen.radial({ 0: "#eab565", 0.7: "#d9953f", 1: "#a9662a" }, 600, 600, 286),
      turn: 0,
      inside: [
        noodles(),
        ...toppings(pen),
        path(disc(286), { fill: "#2b1d34", opacity: 0.16, transform: "translate(-390 -250)" }),
      ],
    }),
    chopsticks(pen, paint),
  ].join("");
}

function noodles(): string {
  const lines = Array.from({ length: 11 }, (_, index) => {
    const y = 560 + index * 22;
    return `M290 ${y}C420 ${y - 46} 480 ${y + 40} 580 ${y}C660 ${y - 34} 720 ${y + 40} 910 ${y - 6}`;
  }).join("");
  return [
    stroke(lines, "#b9822f", 15, { opacity: 0.5, transform: "translate(3 6)" }),
    stroke(lines, "#f6dc9a", 12),
    stroke(lines, "#fff3cf", 3, { transform: "translate(0 -3)", opacity: 0.8 }),
  ].join("");
}

function toppings(pen: Pen): string[] {
  const egg = (x: number, y: number, turn: number): string =>
    group(
      { transform: `translate(${x} ${y}) rotate(${turn})` },
      ellipse(5, 9, 66, 52, { fill: "#2b1d34", opacity: 0.22 }),
      ellipse(0, 0, 66, 52, { fill: pen.linear({ 0: "#fffdf6", 1: "#e9d9bd" }, -60, -40, 60, 50) }),
      ellipse(4, 2, 34, 32, { fill: pen.radial({ 0: "#f9b03f", 1: "#e68a25" }, 0, 0, 34) }),
      ellipse(-4, -6, 10, 7, { fill: "#ffffff", opacity: 0.6 }),
    );
  const ring = (x: number, y: number): string =>
    ellipse(x, y, 12, 12, { fill: "none", stroke: "#5d9a4d", "stroke-width": 7 }) +
    ellipse(x, y, 12, 12, { fill: "none", stroke: "#b9d98a", "stroke-width": 2 });
  return [
    rect(360, 300, 150, 210, { rx: 8, fill: "#26402f", transform: "rotate(-18 430 400)" }),
    rect(430, 292, 150, 210, { rx: 8, fill: "#33523c", transform: "rotate(-6 500 400)" }),
    egg(560, 480, -12),
    egg(690, 450, 18),
    ...[
      "470 560",
      "520 590",
      "640 560",
      "780 540",
      "740 590",
      "450 640",
      "600 620",
      "690 640",
      "560 690",
    ].map((at) => {
      const [x = 0, y = 0] = at.split(" ").map(Number);
      return ring(x, y);
    }),
    ...[0, 1, 2].map((step) =>
      group(
        { transform: `translate(${500 + step * 74} ${760 - step * 10}) rotate(${-16 + step * 12})` },
        ellipse(4, 8, 62, 44, { fill: "#2b1d34", opacity: 0.22 }),
        ellipse(0, 0, 62, 44, { fill: "#c98b63" }),
        ellipse(0, 0, 50, 33, { fill: "#e6b692" }),
        stroke("M-30 -4C-10 -18 20 -14 34 0M-20 12C0 4 20 6 26 14", "#c98b63", 6),
      ),
    ),
  ];
}

function mat(pen: Pen, paint: Paint): string {
  const d = "M110 300L1060 260L1090 960L140 1000Z";
  const lines = Array.from(
    { length: 34 },
    (_, index) => `M${112 + index} ${316 + index * 20}L${1062 + index} ${276 + index * 20}`,
  );
  return [
    castShadow(d, paint.ground, 0.5),
    form(pen, d, {
      fill: tone(materials.kraft, 0.25),
      turn: 0,
      inside: [stroke(lines.join(""), tone(materials.kraft, -0.3), 3, { opacity: 0.3 })],
    }),
    stroke("M180 300L210 996M990 264L1020 962", paint.accent, 9, { opacity: 0.8 }),
  ].join("");
}

function chopsticks(pen: Pen, paint: Paint): string {
  const stick = (dx: number): string =>
    group(
      { transform: `translate(${dx} ${dx * 0.3}) rotate(4 900 600)` },
      path("M936 180L958 180L946 1040L938 1040Z", {
        fill: "#2b1d34",
        opacity: 0.25,
        transform: "translate(12 16)",
      }),
      path("M936 180L958 180L946 1040L938 1040Z", {
        fill: pen.linear({ 0: "#8a5a3c", 1: "#5e3a28" }, 936, 0, 960, 0),
      }),
      path("M936 180L958 180L956 330L938 330Z", { fill: paint.accent }),
    );
  return stick(60) + stick(104);
}
