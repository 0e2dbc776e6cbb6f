import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint, paintOf } from "@/db/seed/pictures/palette";
import { shadowOn, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import { cap } from "./cap";
import { peg } from "./peg-wall";
import { hangingScarf } from "./scarf";
import { place, wallAndTable } from "./staging";
import { sunglasses } from "./sunglasses";
import { watchBox } from "./watch";

/** A hall table below a round mirror; 1200 × 900. */
export function hallway(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const shadow = (x: number, y: number, halfWidth: number): string =>
    standShadow(pen, x, y, halfWidth, ground);
  return [
    wallAndTable(pen, ground, 1200, 700),
    pegBoard(pen, ground),
    group(
      { transform: "translate(-138 78) scale(0.62)" },
      group({ transform: "translate(30 36)", opacity: 0.3 }, scarfShadow(ground)),
      hangingScarf(pen, paintOf("clay")),
    ),
    peg(pen, 232, 175),
    mirror(pen, ground, 640, 300, 214),
    shadow(520, 800, 120),
    place({ at: [520, 800], foot: [560, 848], scale: 0.4 }, cap(pen, paintOf("indigo"))),
    shadow(990, 776, 148),
    place({ at: [990, 776], foot: [600, 924], scale: 0.4 }, watchBox(pen, paintOf("ocean"))),
    shadow(800, 850, 96),
    place({ at: [790, 846], foot: [600, 744], scale: 0.28 }, sunglasses(pen, { ...paintOf("rust"), ground })),
  ].join("");
}

function scarfShadow(ground: string): string {
  return path("M448 300L560 150L600 142L728 300L742 960L590 960L580 860L448 860Z", {
    fill: shadowOn(ground),
  });
}

function pegBoard(pen: Pen, ground: string): string {
  const wood = materials.wood;
  return [
    rect(60, 152, 340, 46, { rx: 8, fill: shadowOn(ground), opacity: 0.25, transform: "translate(5 10)" }),
    rect(60, 152, 340, 46, { rx: 8, fill: pen.linear({ 0: tone(wood, 0.3), 1: wood }, 0, 152, 0, 198) }),
    peg(pen, 116, 175),
    peg(pen, 346, 175),
  ].join("");
}

function mirror(pen: Pen, ground: string, x: number, y: number, r: number): string {
  const glass = pen.linear(
    { 0: tone(ground, 0.75), 0.5: tone(ground, 0.35), 1: tone(ground, 0.62) },
    x - r,
    y - r,
    x + r,
    y + r,
  );
  const brass = materials.brass;
  return [
    ellipse(x + 12, y + 20, r + 10, r + 10, { fill: shadowOn(ground), opacity: 0.28 }),
    ellipse(x, y, r + 10, r + 10, {
      fill: pen.linear({ 0: tone(brass, 0.4), 1: tone(brass, -0.2) }, x - r, y - r, x + r, y + r),
    }),
    ellipse(x, y, r - 4, r - 4, { fill: glass }),
    path(`M${x - 150} ${y + 120}L${x + 60} ${y - 190}L${x + 110} ${y - 170}L${x - 110} ${y + 164}Z`, {
      fill: fade("#ffffff", 0.4),
    }),
    path(`M${x - 70} ${y + 186}L${x + 140} ${y - 144}L${x + 158} ${y - 122}L${x - 40} ${y + 196}Z`, {
      fill: fade("#ffffff", 0.28),
    }),
    stroke(`M${x} ${y - r - 8}L${x} ${y - r - 40}`, tone(brass, -0.3), 5),
  ].join("");
}
