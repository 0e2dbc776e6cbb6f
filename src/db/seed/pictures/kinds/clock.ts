import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { room, shadowOn, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { sprig } from "./greens";
import { lyingBooks } from "./staging";

/** A wall clock with a wooden rim, on the wall, or leaning on a shelf. */
export function drawClock(pen: Pen, paint: Paint, view: PictureView<"clock">): string {
  const { ground } = paint;
  if (view === "shelf") {
    return [
      room(pen, ground, 850, null),
      path("M0 560L620 0L900 0L0 830Z", { fill: tone(ground, 0.7), opacity: 0.35 }),
      standShadow(pen, 500, 880, 220, ground),
      group({ transform: "translate(500 618) scale(0.7)" }, clock(pen, paint)),
      lyingBooks(pen, ground, 740, 884),
      sprig(890, 744, 10, 230),
      vessel(pen, paint),
    ].join("");
  }
  return [
    room(pen, ground, 1080, null),
    path("M0 470L560 0L800 0L0 690Z", { fill: tone(ground, 0.7), opacity: 0.45 }),
    path("M0 760L880 0L1180 0L0 1030Z", { fill: tone(ground, 0.7), opacity: 0.35 }),
    ...[28, 20, 12].map((d) =>
      ellipse(600 + d, 540 + d * 1.6, 376, 376, { fill: shadowOn(ground), opacity: 0.12 }),
    ),
    group({ transform: "translate(600 540)" }, clock(pen, paint)),
  ].join("");
}

/** The clock alone, around 0, 0, with a radius of 376. */
export function clock(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const marks = Array.from({ length: 12 }, (_, index) =>
    rect(-9, -298, 18, index % 3 === 0 ? 66 : 40, {
      rx: 6,
      fill: paint.trim,
      transform: `rotate(${index * 30})`,
    }),
  );
  const minutes = Array.from({ length: 60 }, (_, index) => {
    const at = (index / 60) * Math.PI * 2;
    return `M${(Math.cos(at) * 316).toFixed(1)} ${(Math.sin(at) * 316).toFixed(1)}L${(Math.cos(at) * 304).toFixed(1)} ${(Math.sin(at) * 304).toFixed(1)}`;
  }).join("");
  return [
    ellipse(0, 0, 376, 376, {
      fill: pen.linear({ 0: tone(wood, 0.45), 0.5: wood, 1: tone(wood, -0.3) }, -300, -300, 300, 300),
    }),
    ellipse(0, 0, 338, 338, { fill: tone(wood, -0.5) }),
    ellipse(0, 4, 332, 332, {
      fill: pen.linear({ 0: paint.shade, 0.3: paint.base, 1: paint.lit }, -240, -240, 240, 260),
    }),
    stroke(minutes, paint.trim, 3, { opacity: 0.7 }),
    ...marks,
    path("M-70 150a70 70 0 0 1 140 0Z", { fill: paint.accent }),
    stroke("M-100 172L100 172M-62 198L62 198", paint.accent, 9),
    hand(-60, 190, 22, paint.trim, paint),
    hand(48, 264, 15, paint.trim, paint),
    hand(156, 250, 6, paint.accent, paint),
    ellipse(0, 0, 22, 22, { fill: paint.trim }),
    ellipse(0, 0, 9, 9, { fill: paint.accent }),
    path("M-250 -190C-190 -270 -90 -310 10 -306L4 -282C-90 -282 -176 -244 -230 -174Z", {
      fill: "#ffffff",
      opacity: 0.22,
    }),
  ].join("");
}

function hand(turn: number, length: number, width: number, colour: string, paint: Paint): string {
  const d = `M0 36L0 ${-length}`;
  const transform = `rotate(${turn})`;
  return (
    group({ transform: "translate(6 12)" }, stroke(d, paint.dark, width, { transform, opacity: 0.35 })) +
    stroke(d, colour, width, { transform })
  );
}

function vessel(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: tone(paint.accent, 0.4), 1: tone(paint.accent, -0.2) }, 830, 0, 930, 0);
  return (
    path("M846 776C830 740 850 720 862 712L862 694L906 694L906 712C918 720 938 740 922 776Z", { fill }) +
    ellipse(884, 695, 22, 5, { fill: tone(paint.accent, -0.4) })
  );
}
