import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, patch, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { peg, pegWall } from "./peg-wall";

const cloth =
  "M482 320C520 330 680 330 718 320C724 420 760 500 838 540C850 700 862 860 866 1000C760 1022 440 1022 334 1000C338 860 350 700 362 540C440 500 476 420 482 320Z";
const pocket = "M430 690L770 690L776 860C776 880 764 890 744 890L456 890C436 890 424 880 424 860Z";

/** A linen apron on its peg, or the pocket from near by. */
export function drawApron(pen: Pen, paint: Paint, view: PictureView<"apron">): string {
  const scene = [
    pegWall(pen, paint.ground, 1084),
    castShadow(cloth, paint.ground, 1.4),
    apron(pen, paint),
    peg(pen, 600, 158),
  ].join("");
  return view === "detail" ? group({ transform: "translate(-640 -1140) scale(2.15)" }, scene) : scene;
}

/** The apron alone, hanging from 600, 160. */
export function apron(pen: Pen, paint: Paint): string {
  const strap = "M500 330C510 240 570 172 600 150C630 172 690 240 700 330";
  const tie = "M838 548C880 560 900 640 884 760C878 830 900 870 890 920";
  return [
    stroke(strap, paint.deep, 24, { transform: "translate(4 5)", opacity: 0.5 }),
    stroke(strap, tone(materials.leather, 0.05), 20),
    stroke(tie, paint.deep, 20, { transform: "translate(4 4)", opacity: 0.4 }),
    stroke(tie, paint.base, 17),
    form(pen, cloth, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 350, 400, 860, 900),
      turn: 24,
      inside: [
        crease(pen, [500, 330], [450, 980], paint.deep, { bend: 30, width: 36, opacity: 0.24 }),
        crease(pen, [706, 400], [760, 1000], paint.deep, { bend: -30, width: -40, opacity: 0.34 }),
        crease(pen, [600, 340], [590, 660], paint.bright, { bend: -14, width: 34, opacity: 0.4 }),
        crease(pen, [390, 560], [380, 960], paint.bright, { bend: -10, width: 30, opacity: 0.5 }),
        stitches(
          "M494 330C520 342 680 342 706 330M494 344C484 440 446 514 374 552M706 344C716 440 754 514 826 552",
          paint.trim,
          2.6,
          0.5,
        ),
        stitches("M340 984C440 1006 760 1006 860 984", paint.trim, 2.6, 0.5),
      ],
    }),
    spoon(pen),
    path(pocket, { fill: paint.deep, opacity: 0.4, transform: "translate(6 8)" }),
    path(pocket, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, 430, 690, 776, 890) }),
    stroke("M430 716L770 716", paint.deep, 2.6, { opacity: 0.4 }),
    stitches(
      "M438 724L433 858C433 874 442 882 456 882L744 882C758 882 767 874 767 858L762 724M600 720L600 884",
      paint.trim,
      2.6,
      0.55,
    ),
    group({ transform: "translate(706 800)" }, patch(materials.cream, paint.deep, paint.base)),
    ...[500, 700].map(
      (x) =>
        ellipse(x, 340, 13, 13, { fill: tone(materials.brass, -0.35) }) +
        ellipse(x - 1, 337, 12, 12, { fill: tone(materials.brass, 0.2) }),
    ),
  ].join("");
}

function spoon(pen: Pen): string {
  const wood = materials.wood;
  return [
    rect(512, 560, 17, 140, {
      rx: 6,
      fill: pen.linear({ 0: tone(wood, 0.3), 1: tone(wood, -0.2) }, 512, 0, 529, 0),
    }),
    path(
      "M520 440C556 440 568 486 562 524C556 560 540 578 520 578C500 578 484 560 478 524C472 486 484 440 520 440Z",
      {
        fill: pen.linear({ 0: tone(wood, 0.36), 0.5: wood, 1: tone(wood, -0.2) }, 478, 450, 566, 560),
      },
    ),
    path(
      "M520 458C544 458 552 492 548 520C544 548 534 560 520 560C506 560 496 548 492 520C488 492 496 458 520 458Z",
      {
        fill: tone(wood, -0.2),
        opacity: 0.5,
      },
    ),
    path("M500 700L542 700L542 716L500 716Z", { fill: "#2b1d34", opacity: 0.2 }),
  ].join("");
}
