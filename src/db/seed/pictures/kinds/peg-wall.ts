import { tone } from "@/db/seed/pictures/colour-mix";
import { materials } from "@/db/seed/pictures/palette";
import { room } from "@/db/seed/pictures/parts";
import { ellipse, type Pen, rect } from "@/db/seed/pictures/pen";

/** A wall with a wooden peg rail at the top; things hang from the peg at 600, 160. */
export function pegWall(pen: Pen, ground: string, floorY = 1052): string {
  const wood = materials.wood;
  return [
    room(pen, ground, floorY, null),
    rect(120, 128, 960, 62, { rx: 9, fill: tone(ground, -0.35), opacity: 0.3, transform: "translate(8 16)" }),
    rect(120, 128, 960, 62, { rx: 9, fill: pen.linear({ 0: tone(wood, 0.3), 1: wood }, 0, 128, 0, 190) }),
    ...[240, 600, 960].map((x) => peg(pen, x, 160)),
  ].join("");
}

/** The round end of a peg, seen from the front. */
export function peg(pen: Pen, x: number, y: number): string {
  const wood = materials.wood;
  const fill = pen.linear({ 0: tone(wood, 0.5), 1: tone(wood, -0.2) }, x - 20, y - 20, x + 20, y + 20);
  return ellipse(x + 5, y + 9, 24, 24, { fill: "#2b1d34", opacity: 0.25 }) + ellipse(x, y, 24, 24, { fill });
}
