import { tone } from "@/db/seed/pictures/colour-mix";
import { type Paint, paintOf } from "@/db/seed/pictures/palette";
import { standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { backpack } from "./backpack";
import { bottle } from "./bottle";
import { lamp } from "./lamp";
import { mug } from "./mug";
import { lyingBooks, place, wallAndTable } from "./staging";

/** A desk before a window at sunrise, with room for words on the left; 1600 × 900. */
export function hero(pen: Pen, paint: Paint): string {
  const ground = paint.ground;
  const shadow = (x: number, y: number, halfWidth: number): string =>
    standShadow(pen, x, y, halfWidth, ground);
  return [
    wallAndTable(pen, ground, 1600, 706),
    archWindow(pen, ground, 1090, 88, 300),
    path("M0 520L520 0L800 0L0 760Z", { fill: tone(ground, 0.75), opacity: 0.35 }),
    path("M60 706L770 0L860 0L180 706Z", { fill: tone(ground, 0.75), opacity: 0.28 }),
    shadow(1396, 790, 150),
    place({ at: [1396, 790], foot: [600, 948], scale: 0.62 }, backpack(pen, paintOf("moss"))),
    shadow(1190, 800, 72),
    place({ at: [1190, 798], foot: [600, 926], scale: 0.5 }, bottle(pen, paintOf("coral"))),
    shadow(790, 768, 84),
    place({ at: [790, 768], foot: [396, 938], scale: 0.66 }, lamp(pen, paintOf("butter"), false)),
    shadow(1010, 838, 88),
    place(
      { at: [1010, 838], foot: [580, 912], scale: 0.42 },
      mug(pen, paintOf("celadon")),
      steam(pen, 580, 440, 1.2),
    ),
    lyingBooks(pen, ground, 520, 842),
  ].join("");
}

function archWindow(pen: Pen, ground: string, x: number, y: number, radius: number): string {
  const arch = (inset: number): string => {
    const r = radius - inset;
    const [left, right, top, bottom] = [x - r, x + r, y + inset, y + radius * 1.86 - inset];
    return `M${left} ${bottom}L${left} ${top + r}C${left} ${top + r * 0.45} ${x - r * 0.55} ${top} ${x} ${top}C${x + r * 0.55} ${top} ${right} ${top + r * 0.45} ${right} ${top + r}L${right} ${bottom}Z`;
  };
  const sky = pen.linear({ 0: "#f9dcb4", 0.55: "#fdeccb", 1: "#f7cfa8" }, 0, y, 0, y + radius * 1.8);
  return [
    path(arch(0), { fill: tone(ground, 0.8) }),
    group(
      { "clip-path": pen.clip(arch(22)) },
      path(arch(22), { fill: sky }),
      ellipse(x + 60, y + 300, 118, 118, {
        fill: pen.linear({ 0: "#fff6de", 1: "#f8c070" }, 0, y + 190, 0, y + 420),
      }),
      path(
        `M${x - 320} ${y + 430}C${x - 160} ${y + 300} ${x - 20} ${y + 330} ${x + 90} ${y + 400}C${x + 180} ${y + 340} ${x + 260} ${y + 340} ${x + 330} ${y + 390}L${x + 330} ${y + 700}L${x - 330} ${y + 700}Z`,
        { fill: "#b9cdb0" },
      ),
      path(
        `M${x - 320} ${y + 480}C${x - 200} ${y + 420} ${x - 60} ${y + 470} ${x + 40} ${y + 486}C${x + 160} ${y + 500} ${x + 240} ${y + 440} ${x + 330} ${y + 450}L${x + 330} ${y + 700}L${x - 330} ${y + 700}Z`,
        { fill: "#8fb091" },
      ),
      path(
        `M${x - 320} ${y + 530}C${x - 160} ${y + 500} ${x + 40} ${y + 560} ${x + 330} ${y + 516}L${x + 330} ${y + 700}L${x - 330} ${y + 700}Z`,
        { fill: "#6c9478" },
      ),
    ),
    stroke(
      `M${x} ${y + 10}L${x} ${y + radius * 1.84}M${x - radius + 12} ${y + 330}L${x + radius - 12} ${y + 330}`,
      tone(ground, 0.8),
      12,
      { "stroke-linecap": "butt" },
    ),
    rect(x - radius - 26, y + radius * 1.84, radius * 2 + 52, 24, { rx: 5, fill: tone(ground, 0.7) }),
    rect(x - radius - 26, y + radius * 1.84 + 18, radius * 2 + 52, 10, { rx: 5, fill: tone(ground, -0.12) }),
  ].join("");
}
