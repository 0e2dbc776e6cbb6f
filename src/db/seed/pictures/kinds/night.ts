import { fade, mix, tone } from "@/db/seed/pictures/colour-mix";
import { type Pen, rect } from "@/db/seed/pictures/pen";

type Glow = { readonly x: number; readonly y: number; readonly r: number };

/** What a room of one colour looks like at night. */
export function nightGround(base: string): string {
  return mix("#3b3458", base, 0.12);
}

/** A dark wall and table, warmed by a light at x, y. */
export function nightRoom(pen: Pen, ground: string, tableY: number, { x, y, r }: Glow): string {
  const stops = { 0: fade("#ffd98a", 0.72), 0.4: fade("#f5b875", 0.28), 1: fade("#f5b875", 0) };
  return [
    rect(0, 0, 1200, tableY + 2, {
      fill: pen.linear({ 0: tone(ground, 0.04), 1: tone(ground, -0.1) }, 0, 0, 0, tableY),
    }),
    rect(0, tableY, 1200, 1200 - tableY, {
      fill: pen.linear(
        { 0: mix(ground, "#a8674a", 0.5), 1: mix(ground, "#5c3344", 0.4) },
        0,
        tableY,
        0,
        1200,
      ),
    }),
    rect(0, 0, 1200, 1200, { fill: pen.radial(stops, x, y, r) }),
  ].join("");
}
