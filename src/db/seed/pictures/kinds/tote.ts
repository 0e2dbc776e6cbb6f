import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import {
  castShadow,
  crease,
  emblem,
  form,
  ribs,
  room,
  standShadow,
  stitches,
} from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";
import { peg, pegWall } from "./peg-wall";

const bag =
  "M346 440C430 452 770 452 854 440L880 1000C882 1022 870 1032 850 1034C700 1046 500 1046 350 1034C330 1032 318 1022 320 1000Z";

/** A canvas tote on its peg, or standing full after the market. */
export function drawTote(pen: Pen, paint: Paint, view: PictureView<"tote">): string {
  if (view === "filled") {
    return [
      room(pen, paint.ground, 890, { x: 600, y: 500, r: 410 }),
      standShadow(pen, 600, 1036, 300, paint.ground),
      group({ transform: "translate(0 4)" }, shopping(pen), tote(pen, paint, false)),
    ].join("");
  }
  return [
    pegWall(pen, paint.ground, 1110),
    group({ transform: "translate(0 -10)" }, castShadow(bag, paint.ground, 1.4), tote(pen, paint, true)),
    peg(pen, 600, 158),
  ].join("");
}

/** The bag alone, its lower edge at y 1040; the handles go up to 600, 160 or fall to the side. */
export function tote(pen: Pen, paint: Paint, isHung: boolean): string {
  const canvas = mix(materials.cream, paint.base, 0.1);
  const back = isHung
    ? "M470 448C480 330 560 220 596 172C632 220 720 330 730 448"
    : "M470 448C450 330 520 270 600 270C680 270 750 330 730 448";
  const front = isHung
    ? "M450 452C470 330 556 220 600 168C644 220 730 330 750 452"
    : "M450 452C436 320 520 226 600 226C680 226 764 320 750 452";
  const weave = ribs(
    310,
    890,
    10,
    () => 430,
    () => 1050,
  );
  return [
    strap(paint, back, -0.16),
    form(pen, bag, {
      fill: pen.linear({ 0: tone(canvas, 0.4), 0.6: canvas, 1: tone(canvas, -0.12) }, 330, 440, 880, 1030),
      turn: 24,
      inside: [
        stroke(weave, tone(canvas, -0.3), 2, { opacity: 0.12 }),
        path("M310 430L890 430L892 474C700 488 500 488 308 474Z", { fill: tone(canvas, -0.12) }),
        stitches("M344 470C440 482 760 482 856 470", paint.base, 2.6, 0.5),
        print(paint),
        crease(pen, [350, 460], [420, 760], tone(canvas, -0.5), { bend: 24, width: 36, opacity: 0.2 }),
        crease(pen, [850, 470], [770, 800], tone(canvas, -0.5), { bend: -24, width: -38, opacity: 0.28 }),
        crease(pen, [340, 1020], [480, 860], tone(canvas, -0.5), { bend: 10, width: 26, opacity: 0.2 }),
        crease(pen, [866, 1020], [740, 880], tone(canvas, -0.5), { bend: -10, width: -28, opacity: 0.26 }),
      ],
    }),
    strap(paint, front, 0),
    ...[450, 750].map(
      (x) =>
        path(`M${x - 22} 452L${x + 22} 452L${x + 22} 524L${x - 22} 524Z`, { fill: paint.base }) +
        stitches(`M${x - 15} 460L${x + 15} 516M${x + 15} 460L${x - 15} 516`, paint.trim, 2.4, 0.8),
    ),
  ].join("");
}

function strap(paint: Paint, d: string, dim: number): string {
  return [
    stroke(d, paint.dark, 42, { transform: "translate(4 6)", opacity: 0.25, "stroke-linecap": "butt" }),
    stroke(d, tone(paint.base, dim), 40, { "stroke-linecap": "butt" }),
    stroke(d, paint.trim, 2.4, { "stroke-dasharray": "10 8", opacity: 0.5, transform: "translate(0 0)" }),
  ].join("");
}

function print(paint: Paint): string {
  const waves = [0, 34, 68]
    .map((dy) => `M440 ${800 + dy}c27 -22 53 -22 80 0s53 22 80 0s53 -22 80 0s53 22 80 0`)
    .join("");
  return [
    group({ transform: "translate(600 760)" }, emblem(paint.base, 92)),
    path("M440 766L760 766L760 900L440 900Z", { fill: "none" }),
    stroke(waves, paint.base, 11, { transform: "translate(0 92)" }),
  ].join("");
}

function shopping(pen: Pen): string {
  const green = materials.leaf;
  const crust = pen.linear({ 0: "#eab36c", 0.5: "#cb843f", 1: "#99592c" }, 700, 0, 800, 0);
  return [
    path("M700 470L668 150C664 110 690 80 724 82C758 84 776 112 778 150L800 470Z", { fill: crust }),
    ...[150, 230, 310, 390].map((y) =>
      path(
        `M686 ${y + 46}C710 ${y + 16} 740 ${y - 4} 770 ${y - 6}C766 ${y + 20} 730 ${y + 48} 690 ${y + 66}Z`,
        { fill: "#f6dcae" },
      ),
    ),
    ...[
      [520, 470, -104, 300],
      [500, 470, -120, 270],
      [540, 470, -86, 310],
      [480, 470, -136, 220],
      [560, 470, -70, 250],
    ].map(([x = 0, y = 0, turn = 0, length = 0]) =>
      leaf({ x, y, turn, length }, turn % 20 === 0 ? tone(green, 0.16) : green),
    ),
    stroke("M520 470C516 440 514 420 512 400M540 470L546 400M500 470L486 410", "#f3efd8", 20),
    ellipse(630, 420, 70, 70, { fill: pen.linear({ 0: "#f6a35c", 1: "#d9652f" }, 580, 360, 680, 480) }),
    ellipse(606, 394, 18, 12, { fill: "#ffffff", opacity: 0.5 }),
    path("M630 354C640 340 656 336 668 340C660 352 646 360 630 360Z", { fill: green }),
    ellipse(420, 440, 60, 56, { fill: pen.linear({ 0: "#e5795f", 1: "#a93a2e" }, 380, 400, 460, 490) }),
    stroke("M420 388C420 376 426 366 434 360", "#6d5a3c", 7),
  ].join("");
}
