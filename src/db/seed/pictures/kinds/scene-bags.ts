import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint, paintOf } from "@/db/seed/pictures/palette";
import { castShadow, shadowOn, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { backpack } from "./backpack";
import { peg } from "./peg-wall";
import { sling } from "./sling";
import { place, wallAndTable } from "./staging";
import { tote } from "./tote";
import { weekender } from "./weekender";

/** A station bench with luggage, a board of departures without words above it; 1200 × 900. */
export function bench(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const wood = materials.wood;
  const hang = "M420 690C440 520 560 300 596 172C640 300 760 520 784 690";
  return [
    wallAndTable(pen, ground, 1200, 716),
    roundWindow(pen, ground, 610, 300, 190),
    rail(pen, ground, 40, 250),
    rail(pen, ground, 900, 260),
    place({ at: [165, 148], foot: [600, 160], scale: 0.42 }, tote(pen, paintOf("clay"), true)),
    peg(pen, 165, 145),
    group(
      { transform: "translate(718 88) scale(0.52)" },
      stroke(hang, paintOf("pine").shade, 30),
      group({ transform: "translate(102 286) scale(0.83)" }, sling(pen, paintOf("pine"))),
    ),
    peg(pen, 1029, 145),
    rect(0, 716, 1200, 14, { fill: tone(wood, 0.2), opacity: 0.5 }),
    standShadow(pen, 470, 816, 250, ground),
    place({ at: [470, 816], foot: [600, 938], scale: 0.54 }, weekender(pen, paintOf("moss"), false)),
    standShadow(pen, 860, 820, 150, ground),
    place({ at: [860, 820], foot: [600, 948], scale: 0.55 }, backpack(pen, paintOf("indigo"))),
  ].join("");
}

function rail(pen: Pen, ground: string, x: number, width: number): string {
  const wood = materials.wood;
  return [
    rect(x, 124, width, 42, { rx: 8, fill: shadowOn(ground), opacity: 0.25, transform: "translate(5 10)" }),
    rect(x, 124, width, 42, { rx: 8, fill: pen.linear({ 0: tone(wood, 0.3), 1: wood }, 0, 124, 0, 166) }),
  ].join("");
}

/** A porthole with a train on a viaduct. */
function roundWindow(pen: Pen, ground: string, x: number, y: number, r: number): string {
  const disc = (radius: number): string =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  const arches = Array.from({ length: 6 }, (_, index) => {
    const left = x - 220 + index * 76;
    return `M${left} ${y + 200}L${left} ${y + 84}a26 26 0 0 1 52 0L${left + 52} ${y + 200}Z`;
  }).join("");
  const carriage = (dx: number, colour: string): string =>
    rect(x + dx, y + 6, 104, 42, { rx: 9, fill: colour }) +
    [12, 42, 72].map((wx) => rect(x + dx + wx, y + 15, 20, 14, { rx: 3, fill: "#fff6de" })).join("");
  return [
    castShadow(disc(r), ground, 0.6),
    path(disc(r), { fill: tone(ground, 0.8) }),
    group(
      { "clip-path": pen.clip(disc(r - 20)) },
      rect(x - r, y - r, 2 * r, 2 * r, {
        fill: pen.linear({ 0: "#cfe3e4", 0.6: "#fbeccd", 1: "#f8d8b0" }, 0, y - r, 0, y + r),
      }),
      ellipse(x + 70, y - 50, 48, 48, { fill: "#f9c983" }),
      path(
        `M${x - 220} ${y + 60}C${x - 120} ${y - 30} ${x - 40} ${y - 20} ${x + 40} ${y + 40}C${x + 120} ${y - 10} ${x + 180} ${y + 10} ${x + 220} ${y + 50}L${x + 220} ${y + 220}L${x - 220} ${y + 220}Z`,
        { fill: "#a9c4bb" },
      ),
      path(
        `M${x - 220} ${y + 50}L${x + 220} ${y + 50}L${x + 220} ${y + 200}L${x - 220} ${y + 200}Z${arches}`,
        { fill: "#c58e6c", "fill-rule": "evenodd" },
      ),
      carriage(-206, "#cb4f38"),
      carriage(-98, "#cb4f38"),
      carriage(10, "#3d5190"),
      path(
        `M${x - 220} ${y + 150}C${x - 80} ${y + 110} ${x + 80} ${y + 120} ${x + 220} ${y + 150}L${x + 220} ${y + 220}L${x - 220} ${y + 220}Z`,
        { fill: "#6c9478" },
      ),
    ),
  ].join("");
}
