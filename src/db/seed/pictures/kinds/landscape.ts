import { fade, mix, tone } from "@/db/seed/pictures/colour-mix";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";

/** Hills under a low sun; the meadow begins at `horizon`. Sized for a product's picture. */
export function dayHills(pen: Pen, ground: string, horizon = 780): string {
  const sky = pen.linear({ 0: mix("#cfe3e4", ground, 0.35), 0.7: "#fbeccd", 1: "#f8d8b0" }, 0, 0, 0, horizon);
  const y = (offset: number): number => horizon + offset;
  return [
    rect(0, 0, 1200, 1200, { fill: sky }),
    ellipse(840, y(-330), 150, 150, {
      fill: pen.linear({ 0: "#fffaf0", 1: "#f9cf86" }, 0, y(-480), 0, y(-180)),
    }),
    path(
      `M0 ${y(-190)}C160 ${y(-330)} 320 ${y(-320)} 460 ${y(-220)}C600 ${y(-340)} 800 ${y(-350)} 940 ${y(-210)}C1040 ${y(-280)} 1130 ${y(-280)} 1200 ${y(-220)}L1200 1200L0 1200Z`,
      { fill: "#a9c4bb" },
    ),
    path(
      `M0 ${y(-90)}C220 ${y(-190)} 420 ${y(-160)} 600 ${y(-100)}C800 ${y(-190)} 1000 ${y(-180)} 1200 ${y(-90)}L1200 1200L0 1200Z`,
      { fill: "#86ad95" },
    ),
    ...[
      [90, -60, 1.1],
      [170, -40, 0.8],
      [1060, -70, 0.9],
      [1140, -50, 1.2],
    ].map(([x = 0, dy = 0, scale = 1]) => roundTree(pen, x, y(dy), scale)),
    path(
      `M0 ${y(20)}C260 ${y(-40)} 540 ${y(-20)} 780 ${y(10)}C960 ${y(30)} 1080 ${y(0)} 1200 ${y(-20)}L1200 1200L0 1200Z`,
      {
        fill: pen.linear({ 0: tone(meadowGreen, 0.22), 1: tone(meadowGreen, -0.16) }, 0, horizon, 0, 1200),
      },
    ),
  ].join("");
}

/** What the meadow is coloured; shadows on it are tinted by this. */
export const meadowGreen = "#8aa866";

/** The same hills by night, under the moon. */
export function nightHills(pen: Pen, horizon = 780): string {
  const y = (offset: number): number => horizon + offset;
  const stars =
    "120 120,240 220,330 90,470 180,560 80,690 150,1020 120,1110 240,930 60,180 360,60 260,760 240,420 320,1150 90";
  return [
    rect(0, 0, 1200, 1200, {
      fill: pen.linear({ 0: "#20264a", 0.6: "#454a7d", 1: "#8a6f8c" }, 0, 0, 0, horizon),
    }),
    ...stars.split(",").map((at, index) => {
      const [sx = 0, sy = 0] = at.split(" ").map(Number);
      return ellipse(sx, sy, index % 3 ? 3.4 : 5, index % 3 ? 3.4 : 5, { fill: "#f7ead0", opacity: 0.85 });
    }),
    path("M868 153.3A74 74 0 1 1 868 286.7A68 68 0 0 0 868 153.3Z", {
      fill: "#f7ead0",
      transform: "rotate(-20 900 220)",
    }),
    path(
      `M0 ${y(-170)}C160 ${y(-310)} 320 ${y(-300)} 460 ${y(-200)}C600 ${y(-320)} 800 ${y(-330)} 940 ${y(-190)}C1040 ${y(-260)} 1130 ${y(-260)} 1200 ${y(-200)}L1200 1200L0 1200Z`,
      { fill: "#3d4470" },
    ),
    path(
      `M0 ${y(-80)}C220 ${y(-170)} 420 ${y(-150)} 600 ${y(-90)}C800 ${y(-180)} 1000 ${y(-170)} 1200 ${y(-80)}L1200 1200L0 1200Z`,
      { fill: "#333b60" },
    ),
    ...[60, 130, 210, 1010, 1090, 1160].map((x, index) => fir(x, y(-10), 1 + (index % 3) * 0.25)),
    path(
      `M0 ${y(20)}C260 ${y(-40)} 540 ${y(-20)} 780 ${y(10)}C960 ${y(30)} 1080 ${y(0)} 1200 ${y(-20)}L1200 1200L0 1200Z`,
      {
        fill: pen.linear({ 0: "#3f5655", 1: "#283a44" }, 0, horizon, 0, 1200),
      },
    ),
  ].join("");
}

/** Warm light on the night around a point. */
export function glow(pen: Pen, x: number, y: number, r: number, strength = 0.7): string {
  return ellipse(x, y, r, r, {
    fill: pen.radial(
      { 0: fade("#ffe3a0", strength), 0.4: fade("#f5b875", strength * 0.4), 1: fade("#f5b875", 0) },
      x,
      y,
      r,
    ),
  });
}

/** Tufts of grass at the given feet, "x y,x y". */
export function tufts(spots: string, grass: string = meadowGreen): string {
  return spots
    .split(",")
    .map((at, index) =>
      stroke(
        `M${at}q-4 -18 -14 -28M${at}q0 -24 2 -38M${at}q6 -16 18 -26`,
        index % 3 === 0 ? tone(grass, 0.4) : tone(grass, -0.25),
        6,
        {
          opacity: 0.7,
        },
      ),
    )
    .join("");
}

/** A round tree, its trunk's foot at x, y. */
export function roundTree(pen: Pen, x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    rect(-6, -20, 12, 40, { fill: "#7a5a44" }),
    path("M0 -170C46 -150 62 -90 58 -50C54 -10 30 4 0 4C-30 4 -54 -10 -58 -50C-62 -90 -46 -150 0 -170Z", {
      fill: pen.linear({ 0: "#6f9a7a", 1: "#456f5d" }, -50, -150, 50, 0),
    }),
  );
}

function fir(x: number, y: number, scale: number): string {
  return path("M0 -220L44 -120L26 -120L62 -50L38 -50L74 20L-74 20L-38 -50L-62 -50L-26 -120L-44 -120Z", {
    fill: "#27304f",
    transform: `translate(${x} ${y}) scale(${scale})`,
  });
}
