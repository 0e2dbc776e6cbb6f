import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf, tomato } from "./greens";

const tier = (y: number): string =>
  `M270 ${y}L930 ${y}L930 ${y + 150}C930 ${y + 172} 918 ${y + 184} 896 ${y + 184}L304 ${y + 184}C282 ${y + 184} 270 ${y + 172} 270 ${y + 150}Z`;

/** A steel lunch box of two tiers in its strap, or open and full. */
export function drawLunchBox(pen: Pen, paint: Paint, view: PictureView<"lunch-box">): string {
  if (view === "open") return sheet(pen, paint.ground) + opened(pen, paint);
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 934, 360, paint.ground),
    lunchBox(pen, paint),
  ].join("");
}

/** The closed box alone, standing at y 930 around x 600. */
export function lunchBox(pen: Pen, paint: Paint): string {
  const steel = pen.linear(
    { 0: "#9aa2a7", 0.16: "#f4f6f6", 0.4: "#ccd2d5", 0.75: "#b3babe", 1: "#868e94" },
    270,
    0,
    930,
    0,
  );
  const lid = "M256 470C256 440 276 420 310 420L890 420C924 420 944 440 944 470L944 560L256 560Z";
  const wood = materials.wood;
  return [
    form(pen, tier(746), { fill: steel, turn: 14 }),
    form(pen, tier(552), {
      fill: steel,
      turn: 14,
      inside: [stroke("M270 722L930 722", "#868e94", 4, { opacity: 0.5 })],
    }),
    rect(262, 730, 676, 20, { rx: 8, fill: paint.base }),
    form(pen, lid, {
      fill: pen.linear({ 0: tone(wood, 0.36), 1: tone(wood, -0.06) }, 256, 420, 944, 560),
      turn: 14,
      inside: [
        stroke("M256 470C480 460 720 482 944 468M256 520C460 530 760 508 944 524", tone(wood, -0.3), 3, {
          opacity: 0.35,
        }),
      ],
    }),
    band(pen, paint, 420, 160),
    band(pen, paint, 420, 880),
    group({ transform: "translate(600 516)" }, emblem(tone(wood, -0.4), 38, false)),
    path("M300 580L330 580L330 920L300 916Z", { fill: "#ffffff", opacity: 0.4 }),
  ].join("");
}

function band(pen: Pen, paint: Paint, top: number, at: number): string {
  const x = at < 600 ? 330 : 820;
  return [
    rect(x + 5, top - 4, 50, 514, { rx: 6, fill: "#2b1d34", opacity: 0.25 }),
    rect(x, top - 10, 50, 520, {
      rx: 6,
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, x, 0, x + 50, 0),
    }),
    stroke(
      `M${x + 8} ${top}L${x + 8} ${top + 500}M${x + 42} ${top}L${x + 42} ${top + 500}`,
      paint.trim,
      2.6,
      { "stroke-dasharray": "11 8", opacity: 0.6 },
    ),
  ].join("");
}

function opened(pen: Pen, paint: Paint): string {
  const box = (x: number, y: number): string =>
    `M${x} ${y + 60}C${x} ${y + 24} ${x + 24} ${y} ${x + 60} ${y}L${x + 640} ${y}C${x + 676} ${y} ${x + 700} ${y + 24} ${x + 700} ${y + 60}L${x + 700} ${y + 320}C${x + 700} ${y + 356} ${x + 676} ${y + 380} ${x + 640} ${y + 380}L${x + 60} ${y + 380}C${x + 24} ${y + 380} ${x} ${y + 356} ${x} ${y + 320}Z`;
  const tray = (x: number, y: number, ...food: readonly string[]): string =>
    [
      castShadow(box(x, y), paint.ground),
      path(box(x, y), {
        fill: pen.linear({ 0: "#f4f6f6", 0.5: "#c3c9cd", 1: "#8d959a" }, x, y, x + 700, y + 380),
      }),
      form(pen, box(x, y), {
        fill: "none",
        turn: 0,
        inside: [
          rect(x + 22, y + 22, 656, 336, {
            rx: 44,
            fill: pen.linear({ 0: "#7d858b", 1: "#c9ced1" }, x, y, x, y + 360),
          }),
          ...food,
        ],
      }),
    ].join("");
  return group(
    { transform: "rotate(-5 600 600)" },
    tray(
      180,
      170,
      rice(pen, 226, 214),
      sesame(226, 214),
      ...[0, 1, 2].map((index) => tomato(pen, 660 + (index % 2) * 110, 280 + index * 80, 58)),
      leaf({ x: 620, y: 470, turn: -20, length: 170 }),
      leaf({ x: 630, y: 460, turn: 8, length: 160 }, "#86ad6b"),
    ),
    tray(
      320,
      640,
      ...rolls(pen, 380, 700),
      egg(pen, 800, 740),
      egg(pen, 880, 880),
      leaf({ x: 730, y: 960, turn: -40, length: 180 }, "#86ad6b"),
      leaf({ x: 730, y: 960, turn: -10, length: 170 }),
    ),
    fork(150, 660),
  );
}

function rice(pen: Pen, x: number, y: number): string {
  const bed = `M${x + 60} ${y}L${x + 370} ${y}L${x + 350} ${y + 300}L${x + 60} ${y + 300}C${x + 20} ${y + 300} ${x} ${y + 280} ${x} ${y + 240}L${x} ${y + 60}C${x} ${y + 20} ${x + 20} ${y} ${x + 60} ${y}Z`;
  const grains = Array.from({ length: 90 }, (_, index) => {
    const [gx, gy] = strewn(index, x, y, 370, 300);
    const transform = `rotate(${(index * 53) % 180} ${gx} ${gy})`;
    return ellipse(gx, gy, 13, 6, { fill: index % 2 ? "#ffffff" : "#eadfc9", transform });
  });
  const fill = pen.linear({ 0: "#fffdf6", 1: "#e6dac3" }, x, y, x + 370, y + 300);
  return form(pen, bed, { fill, turn: 10, depth: 0.12, inside: grains });
}

/** The index-th of many points that fill a field evenly without a pattern. */
function strewn(index: number, x: number, y: number, width: number, height: number): [number, number] {
  return [Math.round(x + ((index * 0.7549) % 1) * width), Math.round(y + ((index * 0.5698) % 1) * height)];
}

function sesame(x: number, y: number): string {
  return Array.from({ length: 34 }, (_, index) => {
    const [sx, sy] = strewn(index, x + 100, y + 80, 170, 130);
    return ellipse(sx, sy, 6, 4, { fill: "#3a2a33", transform: `rotate(${index * 40} ${sx} ${sy})` });
  }).join("");
}

function rolls(pen: Pen, x: number, y: number): string[] {
  return [0, 1, 2, 3, 4, 5].map((index) => {
    const [cx, cy] = [x + 54 + (index % 3) * 112, y + 70 + Math.floor(index / 3) * 126];
    return [
      ellipse(cx + 5, cy + 9, 54, 54, { fill: "#2b1d34", opacity: 0.25 }),
      ellipse(cx, cy, 54, 54, { fill: "#26402f" }),
      ellipse(cx, cy, 46, 46, {
        fill: pen.linear({ 0: "#fffdf6", 1: "#e6dac3" }, cx - 40, cy - 40, cx + 40, cy + 40),
      }),
      ellipse(cx - 8, cy + 2, 17, 17, { fill: "#ee8063" }),
      ellipse(cx + 14, cy - 8, 12, 12, { fill: "#86ad6b" }),
      ellipse(cx + 10, cy + 15, 11, 11, { fill: "#f5c552" }),
    ].join("");
  });
}

function egg(pen: Pen, x: number, y: number): string {
  return [
    ellipse(x + 5, y + 9, 64, 50, { fill: "#2b1d34", opacity: 0.22 }),
    ellipse(x, y, 64, 50, {
      fill: pen.linear({ 0: "#fffdf6", 1: "#e9d9bd" }, x - 60, y - 40, x + 60, y + 50),
    }),
    ellipse(x + 4, y + 2, 32, 30, { fill: pen.radial({ 0: "#f9b03f", 1: "#e68a25" }, x + 4, y + 2, 32) }),
  ].join("");
}

function fork(x: number, y: number): string {
  const wood = tone(materials.wood, -0.05);
  const d = `M${x} ${y}L${x} ${y + 80}C${x} ${y + 116} ${x + 16} ${y + 130} ${x + 30} ${y + 134}L${x + 26} ${y + 380}L${x + 54} ${y + 380}L${x + 50} ${y + 134}C${x + 64} ${y + 130} ${x + 80} ${y + 116} ${x + 80} ${y + 80}L${x + 80} ${y}L${x + 66} ${y}L${x + 64} ${y + 76}L${x + 48} ${y + 76}L${x + 47} ${y}L${x + 33} ${y}L${x + 32} ${y + 76}L${x + 16} ${y + 76}L${x + 14} ${y}Z`;
  return (
    path(d, { fill: "#2b1d34", opacity: 0.22, transform: "translate(9 14)" }) +
    path(d, { fill: wood }) +
    stroke(`M${x + 36} ${y + 140}L${x + 33} ${y + 372}`, tone(wood, 0.45), 6, { opacity: 0.7 })
  );
}
