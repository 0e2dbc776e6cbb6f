import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills, tufts } from "./landscape";

const sail = "M0 -330L250 -70L0 400L-250 -70Z";
const tail = "M0 400C40 450 -40 500 10 560C60 620 -30 670 20 740C60 790 0 830 30 880";

/** A diamond kite with a long tail, laid out with its reel, or in the wind. */
export function drawKite(pen: Pen, paint: Paint, view: PictureView<"kite">): string {
  if (view === "flying") {
    return [
      dayHills(pen, paint.ground, 900),
      cloud(200, 380, 1),
      cloud(1000, 560, 0.8),
      stroke("M640 470C560 700 480 860 420 1060", "#fffaf0", 4, { opacity: 0.9 }),
      group({ transform: "translate(640 430) rotate(24) scale(0.86)" }, kite(pen, paint)),
      tufts("120 1000,260 1080,520 1120,760 1040,980 1100,1090 1010"),
    ].join("");
  }
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(540 420) rotate(-24) scale(0.92)" },
      castShadow(sail, paint.ground),
      kite(pen, paint),
    ),
    reel(pen, paint, 320, 960),
  ].join("");
}

/** The kite alone, around 0, 0, its tail hanging down. */
export function kite(pen: Pen, paint: Paint): string {
  const bow = (x: number, y: number, turn: number, colour: string): string =>
    path("M0 0C-16 -30 -60 -34 -66 -8C-70 20 -24 22 0 4C24 22 70 20 66 -8C60 -34 16 -30 0 0Z", {
      fill: colour,
      transform: `translate(${x} ${y}) rotate(${turn})`,
    });
  return [
    stroke(tail, tone(materials.kraft, -0.2), 6),
    bow(2, 500, 14, paint.accent),
    bow(18, 620, -16, paint.base),
    bow(10, 740, 12, materials.cream),
    bow(28, 860, -10, paint.accent),
    form(pen, sail, {
      fill: paint.base,
      turn: 0,
      inside: [
        path("M0 -330L250 -70L0 -70Z", {
          fill: pen.linear({ 0: paint.lit, 1: paint.base }, 0, -330, 200, -70),
        }),
        path("M0 -330L-250 -70L0 -70Z", { fill: tone(paint.accent, 0.1) }),
        path("M-250 -70L0 -70L0 400Z", { fill: materials.cream }),
        path("M250 -70L0 -70L0 400Z", { fill: mix(paint.base, "#2b1d34", 0.14) }),
        path("M0 -330L250 -70L0 400L60 -70Z", { fill: "#2b1d34", opacity: 0.08 }),
      ],
    }),
    group(
      { transform: "translate(0 -70)" },
      ellipse(0, 0, 84, 84, { fill: materials.cream }),
      group({ transform: "translate(0 16)" }, emblem(paint.base, 40, false)),
    ),
    stroke("M0 -336L0 404M-254 -70L254 -70", tone(materials.wood, -0.3), 9, { opacity: 0.7 }),
    stitches("M0 -312L236 -68L0 376L-236 -68Z", paint.deep, 3, 0.45),
  ].join("");
}

function reel(pen: Pen, paint: Paint, x: number, y: number): string {
  const wood = materials.wood;
  const windings = Array.from(
    { length: 9 },
    (_, index) => `M-60 ${-36 + index * 9}L60 ${-40 + index * 9}`,
  ).join("");
  return group(
    { transform: `translate(${x} ${y}) rotate(18)` },
    castShadow("M-170 -14L170 -14L170 14L-170 14ZM-70 -60L70 -60L70 60L-70 60Z", paint.ground, 0.6),
    rect(-180, -16, 360, 32, {
      rx: 16,
      fill: pen.linear({ 0: tone(wood, 0.34), 1: tone(wood, -0.24) }, 0, -16, 0, 16),
    }),
    rect(-70, -56, 140, 112, { rx: 26, fill: tone(paint.accent, -0.1) }),
    stroke(windings, tone(paint.accent, 0.35), 6),
    ...[-84, 84].map((dx) =>
      rect(dx - 12, -72, 24, 144, {
        rx: 10,
        fill: pen.linear({ 0: tone(wood, 0.3), 1: tone(wood, -0.2) }, dx - 12, 0, dx + 12, 0),
      }),
    ),
    stroke("M60 -30C140 -80 220 -40 260 -120", tone(paint.accent, 0.3), 5),
  );
}

function cloud(x: number, y: number, scale: number): string {
  return path(
    "M-130 30C-170 30 -170 -20 -126 -22C-120 -70 -50 -80 -30 -44C0 -84 80 -70 84 -20C130 -26 140 30 100 30Z",
    {
      fill: "#fffaf0",
      opacity: 0.8,
      transform: `translate(${x} ${y}) scale(${scale})`,
    },
  );
}
