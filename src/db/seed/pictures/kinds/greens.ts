import { tone } from "@/db/seed/pictures/colour-mix";
import { materials } from "@/db/seed/pictures/palette";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";

type Leaf = { readonly x: number; readonly y: number; readonly turn: number; readonly length?: number };

/** One pointed leaf from its stalk at x, y; 0° points to the right. */
export function leaf({ x, y, turn, length = 96 }: Leaf, colour: string = materials.leaf): string {
  const scale = length / 96;
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${scale.toFixed(3)})` },
    path("M0 0C30 -26 70 -26 96 0C70 22 30 22 0 0Z", { fill: colour }),
    path("M0 0C30 4 64 4 96 0C70 22 30 22 0 0Z", { fill: tone(colour, -0.25), opacity: 0.5 }),
    stroke("M4 0L84 0", tone(colour, -0.35), 2.4, { opacity: 0.6 }),
  );
}

/** A twig with leaves on both sides, growing upwards from x, y. */
export function sprig(
  x: number,
  y: number,
  turn: number,
  height: number,
  colour: string = materials.leaf,
): string {
  const pairs = Math.max(2, Math.round(height / 62));
  const leaves = Array.from({ length: pairs }, (_, index) => {
    const at = -height * (0.25 + (0.75 * index) / pairs);
    const length = 74 - index * 5;
    return (
      leaf({ x: 0, y: at, turn: -34, length }, colour) +
      leaf({ x: 0, y: at + 14, turn: -146, length }, tone(colour, 0.08))
    );
  });
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    stroke(`M0 0C-6 ${-height * 0.4} 6 ${-height * 0.7} 0 ${-height}`, tone(colour, -0.3), 6),
    ...leaves,
    leaf({ x: 0, y: -height + 4, turn: -90, length: 66 }, colour),
  );
}

/** A tomato of radius r around x, y. */
export function tomato(pen: Pen, x: number, y: number, r: number): string {
  const fill = pen.linear({ 0: "#f08a66", 0.45: "#d8492f", 1: "#9c2f2b" }, x - r, y - r, x + r, y + r);
  const stem =
    "M0 0C-8 -10 -26 -12 -34 -4C-22 -2 -12 4 -6 8C-14 12 -18 20 -18 28C-8 22 -2 16 2 10C8 18 16 22 26 22C22 12 16 6 12 2C20 -2 30 -8 34 -16C22 -16 8 -10 0 0Z";
  return [
    ellipse(x, y, r, r * 0.9, { fill }),
    ellipse(x - r * 0.4, y - r * 0.4, r * 0.24, r * 0.16, {
      fill: "#ffffff",
      opacity: 0.5,
      transform: `rotate(-30 ${x - r * 0.4} ${y - r * 0.4})`,
    }),
    path(stem, {
      fill: "#4f7a4c",
      transform: `translate(${x} ${y - r * 0.72}) scale(${(r / 60).toFixed(3)})`,
    }),
  ].join("");
}

/** A round of lemon, seen on its cut side. */
export function lemonRound(x: number, y: number, r: number): string {
  const segments = Array.from({ length: 8 }, (_, index) =>
    path(
      `M0 0L${r * 0.72} ${-r * 0.26}C${r * 0.8} ${-r * 0.1} ${r * 0.8} ${r * 0.1} ${r * 0.72} ${r * 0.26}Z`,
      {
        fill: "#f7d36a",
        transform: `rotate(${index * 45}) translate(${r * 0.07} 0)`,
      },
    ),
  );
  return group(
    { transform: `translate(${x} ${y})` },
    ellipse(r * 0.1, r * 0.16, r, r, { fill: "#2b1d34", opacity: 0.2 }),
    ellipse(0, 0, r, r, { fill: "#efbd3e" }),
    ellipse(0, 0, r * 0.9, r * 0.9, { fill: "#fff3d0" }),
    ...segments,
  );
}
