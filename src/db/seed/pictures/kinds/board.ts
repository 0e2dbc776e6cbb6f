import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

const top =
  "M210 270C210 246 228 230 252 230L948 230C972 230 990 246 990 270L990 930C990 954 972 970 948 970L252 970C228 970 210 954 210 930Z";
const paddle =
  "M330 430C330 400 350 384 380 384L540 384C556 384 562 372 562 352L562 210C562 176 578 156 600 156C622 156 638 176 638 210L638 352C638 372 644 384 660 384L820 384C850 384 870 400 870 430L870 900C870 922 856 934 834 934L366 934C344 934 330 922 330 900Z";

/** A wooden board with a handle, upright, or laid with bread. */
export function drawBoard(pen: Pen, paint: Paint, view: PictureView<"board">): string {
  const wood = mix(materials.wood, paint.base, 0.35);
  if (view === "served") return served(pen, paint, wood);
  return [
    room(pen, paint.ground, 880, { x: 600, y: 500, r: 410 }),
    standShadow(pen, 620, 940, 290, paint.ground),
    paddleBoard(pen, wood),
  ].join("");
}

/** The board alone, standing at y 934 around x 600. */
export function paddleBoard(pen: Pen, wood: string): string {
  const hole = "M582 230a18 18 0 1 0 36 0a18 18 0 1 0 -36 0Z";
  return [
    path(`${paddle}`, { fill: tone(wood, -0.4), transform: "translate(14 4)" }),
    form(pen, paddle, {
      fill: pen.linear(
        { 0: tone(wood, 0.34), 0.5: tone(wood, 0.08), 1: tone(wood, -0.12) },
        340,
        300,
        860,
        940,
      ),
      turn: 8,
      inside: [grainUp(wood), path("M330 384L470 384L330 700Z", { fill: "#fff3dd", opacity: 0.22 })],
    }),
    path(hole, { fill: tone(wood, -0.55) }),
    path("M584 224a18 18 0 0 1 32 0Z", { fill: tone(wood, -0.75) }),
    stroke("M600 226C560 180 540 130 566 106C590 92 620 120 606 226", materials.leather, 7),
  ].join("");
}

function grainUp(wood: string): string {
  const lines = [370, 430, 486, 560, 640, 716, 772, 836].map(
    (x, index) =>
      `M${x} 380C${x + (index % 2 ? 12 : -10)} 540 ${x + (index % 3 ? -14 : 10)} 720 ${x + 6} 940`,
  );
  return [
    stroke(lines.join(""), tone(wood, -0.3), 3, { opacity: 0.3 }),
    stroke("M640 600C690 640 690 720 640 760M650 630C672 650 672 710 650 730", tone(wood, -0.35), 3, {
      opacity: 0.35,
    }),
  ].join("");
}

/** A rectangular board seen from above, with its shadow. */
export function boardTop(pen: Pen, wood: string, ground: string): string {
  const lines = [290, 356, 430, 520, 610, 690, 770, 850, 920].map(
    (y, index) =>
      `M210 ${y}C420 ${y + (index % 2 ? 16 : -12)} 760 ${y + (index % 3 ? -14 : 14)} 990 ${y + 4}`,
  );
  return [
    castShadow(top, ground),
    path(top, { fill: tone(wood, -0.4), transform: "translate(6 14)" }),
    form(pen, top, {
      fill: pen.linear({ 0: tone(wood, 0.32), 1: tone(wood, -0.06) }, 210, 230, 990, 970),
      turn: 10,
      inside: [stroke(lines.join(""), tone(wood, -0.3), 3, { opacity: 0.28 })],
    }),
    stroke(
      "M250 300C250 282 264 270 282 270L918 270C936 270 950 282 950 300L950 900C950 918 936 930 918 930L282 930C264 930 250 918 250 900Z",
      tone(wood, -0.3),
      7,
      { opacity: 0.4 },
    ),
  ].join("");
}

function served(pen: Pen, paint: Paint, wood: string): string {
  return [
    sheet(pen, paint.ground),
    group({ transform: "rotate(5 600 600)" }, boardTop(pen, wood, paint.ground)),
    loaf(pen, wood),
    slice(pen, 760, 640, 8),
    slice(pen, 800, 760, 22),
    butterDish(pen, 390, 770),
    leaf({ x: 820, y: 380, turn: -160, length: 120 }),
    leaf({ x: 820, y: 380, turn: 160, length: 104 }),
    leaf({ x: 826, y: 378, turn: -196, length: 90 }),
  ].join("");
}

function loaf(pen: Pen, wood: string): string {
  const d =
    "M270 520C262 440 330 392 420 384C540 372 640 380 700 412C756 444 764 520 716 566C656 620 520 640 410 628C326 620 278 582 270 520Z";
  const crust = pen.linear({ 0: "#e8ab62", 0.5: "#c47c3b", 1: "#8a4f27" }, 280, 390, 700, 640);
  const score = (x: number): string =>
    path(`M${x} 416C${x + 34} 440 ${x + 56} 520 ${x + 40} 590C${x + 70} 560 ${x + 78} 460 ${x} 416Z`, {
      fill: "#f6dcae",
    }) + stroke(`M${x} 416C${x + 34} 440 ${x + 56} 520 ${x + 40} 590`, "#8a4f27", 4, { opacity: 0.5 });
  return group(
    { transform: "translate(0 -10) rotate(-6 500 500)" },
    castShadow(d, wood, 0.9),
    form(pen, d, {
      fill: crust,
      turn: 20,
      inside: [
        ...[360, 450, 540].map(score),
        path("M290 500C290 440 350 408 430 400L436 412C370 422 318 450 314 510Z", {
          fill: "#ffffff",
          opacity: 0.25,
        }),
        ellipse(330, 560, 30, 12, { fill: "#fff3dd", opacity: 0.35 }),
      ],
    }),
  );
}

function slice(pen: Pen, x: number, y: number, turn: number): string {
  const d =
    "M-130 20C-140 -30 -110 -70 -40 -76C20 -82 96 -80 120 -40C140 -6 126 44 80 62C20 80 -120 74 -130 20Z";
  const holes = [
    [-60, -20, 12],
    [0, -36, 9],
    [50, -10, 14],
    [-20, 20, 10],
    [76, 22, 8],
    [-86, 22, 8],
    [24, 36, 7],
  ] as const;
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    path(d, { fill: "#2b1d34", opacity: 0.25, transform: "translate(10 16)" }),
    path(d, { fill: pen.linear({ 0: "#d8934c", 1: "#9c5b2c" }, -130, -70, 130, 70) }),
    path(d, { fill: "#f7e4be", transform: "scale(0.9)" }),
    ...holes.map(([hx, hy, r]) => ellipse(hx, hy, r, r * 0.7, { fill: "#dfc08d", opacity: 0.8 })),
  );
}

function butterDish(pen: Pen, x: number, y: number): string {
  return group(
    { transform: `translate(${x} ${y}) rotate(-8)` },
    ellipse(8, 18, 150, 104, { fill: "#2b1d34", opacity: 0.25 }),
    ellipse(0, 0, 150, 104, { fill: pen.linear({ 0: "#fffaf0", 1: "#d9cbb4" }, -130, -90, 130, 90) }),
    ellipse(0, 0, 116, 76, { fill: "#efe4cf" }),
    rect(-66, -40, 132, 80, { rx: 8, fill: "#d9a945", transform: "translate(4 8)" }),
    rect(-66, -40, 132, 80, { rx: 8, fill: pen.linear({ 0: "#fdeaa8", 1: "#f3cd68" }, -60, -40, 60, 40) }),
    stroke("M-20 -38L-20 38", "#dcb04f", 3),
  );
}
