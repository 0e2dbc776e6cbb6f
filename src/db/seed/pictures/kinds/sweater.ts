import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, ribs, room, sheet, standShadow } from "@/db/seed/pictures/parts";
import { group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { bodyOf, longSleeves, topOutline } from "./garment";

const insideNeck = "M488 262C540 248 660 248 712 262C700 318 500 318 488 262Z";
const collar =
  "M462 270C500 352 556 372 600 372C644 372 700 352 738 270L706 250C688 306 642 322 600 322C558 322 512 306 494 250Z";

/** A cabled wool sweater, laid out, or folded on a stool with two others. */
export function drawSweater(pen: Pen, paint: Paint, view: PictureView<"sweater">): string {
  if (view === "folded") return stool(pen, paint);
  return sheet(pen, paint.ground) + castShadow(topOutline, paint.ground) + sweater(pen, paint);
}

/** The garment alone, for pictures of several things. */
export function sweater(pen: Pen, paint: Paint): string {
  const cuffRibs = ribs(
    170,
    340,
    11,
    () => 876,
    () => 990,
    (x) => x + 18,
  );
  const hemRibs = ribs(
    392,
    812,
    13,
    () => 956,
    () => 1050,
  );
  const ink = paint.deep;
  return [
    longSleeves(pen, paint, (turned) =>
      [
        stroke(turned(knit(180, 400, 300, 880, 26)), ink, 3, { opacity: 0.12 }),
        stroke(turned(cuffRibs), ink, 3.4, { opacity: 0.42 }),
        stroke(turned("M204 880C240 902 288 914 330 908"), ink, 4, { opacity: 0.5 }),
      ].join(""),
    ),
    bodyOf(pen, paint, [
      stroke(knit(392, 812, 300, 956, 26), ink, 3, { opacity: 0.13 }),
      ...[462, 600, 738].map((x) => cable(paint, x, x === 600 ? 372 : 318, 956)),
      stroke(hemRibs, ink, 3.4, { opacity: 0.42 }),
      stroke("M380 958C460 970 740 970 820 958", ink, 4, { opacity: 0.5 }),
    ]),
    neck(pen, paint),
  ].join("");
}

/** Fine upright columns of stitches. */
function knit(from: number, to: number, top: number, bottom: number, step: number): string {
  return ribs(
    from,
    to,
    step,
    () => top,
    () => bottom,
  );
}

function cable(paint: Paint, x: number, top: number, bottom: number): string {
  const turns = Math.floor((bottom - top) / 64);
  const strand = (side: number): string =>
    Array.from({ length: turns }, (_, index) => {
      const [y, from] = [top + index * 64, index % 2 === 0 ? side : -side];
      return `M${x + from * 17} ${y}C${x + from * 17} ${y + 30} ${x - from * 17} ${y + 34} ${x - from * 17} ${y + 64}`;
    }).join("");
  return [
    stroke(`M${x - 36} ${top}L${x - 36} ${bottom}M${x + 36} ${top}L${x + 36} ${bottom}`, paint.deep, 5, {
      opacity: 0.3,
    }),
    stroke(strand(1), paint.deep, 23, { opacity: 0.28, transform: "translate(4 3)" }),
    stroke(strand(1), paint.lit, 18),
    stroke(strand(-1), paint.deep, 23, { opacity: 0.22, transform: "translate(3 2)" }),
    stroke(strand(-1), paint.lit, 18),
    stroke(strand(-1), paint.bright, 5, { opacity: 0.6, transform: "translate(-3 0)" }),
  ].join("");
}

function neck(pen: Pen, paint: Paint): string {
  const ring = pen.linear({ 0: paint.bright, 0.5: paint.lit, 1: paint.shade }, 470, 250, 740, 380);
  const lines = Array.from({ length: 23 }, (_, index) => {
    const t = (index / 22) * 2 - 1;
    return `M${600 + t * 104} ${316 - t * t * 60}L${600 + t * 132} ${372 - t * t * 92}`;
  });
  return [
    form(pen, insideNeck, {
      fill: paint.deep,
      turn: 0,
      inside: [
        path("M488 262C540 248 660 248 712 262C700 288 500 288 488 262Z", { fill: paint.shade }),
        rect(570, 266, 60, 32, { rx: 4, fill: materials.cream }),
        path("M591 288a9 9 0 0 1 18 0Z", { fill: paint.accent }),
      ],
    }),
    path(collar, { fill: paint.deep, opacity: 0.4, transform: "translate(5 10)" }),
    form(pen, collar, {
      fill: ring,
      turn: 5,
      inside: [stroke(lines.join(""), paint.deep, 3, { opacity: 0.4 })],
    }),
  ].join("");
}

function stool(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const leg = (d: string): string => stroke(d, tone(wood, -0.24), 34) + stroke(d, wood, 26);
  const seat =
    "M262 836C262 820 276 812 300 812L900 812C924 812 938 820 938 836C938 866 924 880 900 880L300 880C276 880 262 866 262 836Z";
  return [
    room(pen, paint.ground, 1010, { x: 600, y: 500, r: 400 }),
    standShadow(pen, 600, 1130, 330, paint.ground),
    leg("M350 870L318 1120"),
    leg("M850 870L882 1120"),
    stroke("M340 1000L860 1000", tone(wood, -0.2), 20),
    form(pen, seat, {
      fill: pen.linear({ 0: tone(wood, 0.35), 1: tone(wood, -0.1) }, 0, 812, 0, 880),
      turn: 0,
    }),
    slab(pen, tone(paint.accent, 0.1), 600, 812, 1.02),
    slab(pen, materials.cream, 592, 684, 0.98),
    group({}, slab(pen, paint.base, 600, 556, 1)),
  ].join("");
}

/** A folded sweater seen from its front edge, its lower side at y. */
function slab(pen: Pen, colour: string, x: number, y: number, scale: number): string {
  const d =
    "M-288 -66C-292 -112 -262 -130 -214 -130L220 -130C266 -130 292 -112 288 -66C294 -22 280 0 246 0L-246 0C-280 0 -294 -22 -288 -66Z";
  const fill = pen.linear({ 0: tone(colour, 0.24), 0.6: colour, 1: tone(colour, -0.14) }, 0, -130, 0, 0);
  const chevrons = Array.from({ length: 21 }, (_, index) => {
    const left = -262 + index * 26;
    return `M${left} -112l13 14l13 -14M${left} -94l13 14l13 -14M${left} -30l13 14l13 -14`;
  });
  return group(
    { transform: `translate(${x} ${y}) scale(${scale} 1)` },
    form(pen, d, {
      fill,
      turn: 18,
      inside: [
        stroke(chevrons.join(""), tone(colour, -0.45), 3, { opacity: 0.3 }),
        path("M-300 -58C-120 -50 120 -50 300 -58L300 -44C120 -38 -120 -38 -300 -46Z", {
          fill: tone(colour, -0.5),
          opacity: 0.5,
        }),
        crease(pen, [-280, -56], [-120, -110], tone(colour, -0.45), { bend: 6, width: 18, opacity: 0.3 }),
        stroke("M-270 -120C-100 -126 140 -126 262 -116", "#fff8ea", 7, { opacity: 0.35 }),
      ],
    }),
  );
}
