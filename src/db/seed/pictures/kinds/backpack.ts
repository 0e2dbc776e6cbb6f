import { shadowInk, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, patch, room, roundFill, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M372 420C372 380 400 356 440 352L760 352C800 356 828 380 828 420C846 560 856 720 850 872C848 920 820 944 774 946L426 946C380 944 352 920 350 872C344 720 354 560 372 420Z";
const roll =
  "M388 282C386 254 404 240 432 240L768 240C796 240 814 254 812 282L820 372C822 396 378 396 380 372Z";
const leatherBase =
  "M347 806C420 826 780 826 853 806L850 876C848 924 820 948 774 950L426 950C380 948 352 924 350 876Z";

/** A roll-top backpack of waxed canvas, from the front or from the back. */
export function drawBackpack(pen: Pen, paint: Paint, view: PictureView<"backpack">): string {
  return [
    room(pen, paint.ground, 890, { x: 600, y: 530, r: 420 }),
    standShadow(pen, 600, 944, 270, paint.ground),
    view === "back" ? backOf(pen, paint) : backpack(pen, paint),
  ].join("");
}

/** The backpack alone, from the front, standing at y 948 around x 600. */
export function backpack(pen: Pen, paint: Paint): string {
  return [
    handle(),
    sideStraps(paint),
    bodyOf(pen, paint),
    frontPocket(pen, paint),
    bottom(pen),
    rollTop(pen, paint),
    buckleStrap(pen),
  ].join("");
}

function leatherFill(pen: Pen, x1: number, y1: number, x2: number, y2: number): string {
  return pen.linear(
    { 0: tone(materials.leather, 0.22), 0.5: materials.leather, 1: tone(materials.leather, -0.2) },
    x1,
    y1,
    x2,
    y2,
  );
}

function handle(): string {
  const d = "M520 262C520 170 680 170 680 262";
  return [
    stroke(d, tone(materials.leather, -0.35), 30),
    stroke(d, materials.leather, 24),
    stroke(d, tone(materials.leather, 0.35), 3, { "stroke-dasharray": "9 7", transform: "translate(0 -7)" }),
  ].join("");
}

function sideStraps(paint: Paint): string {
  const d = "M392 400C300 470 290 740 352 880M808 400C900 470 910 740 848 880";
  return stroke(d, paint.dark, 38) + stroke(d, paint.deep, 30);
}

function bodyOf(pen: Pen, paint: Paint): string {
  return form(pen, body, {
    fill: pen.linear({ 0: paint.shade, 0.16: paint.lit, 0.55: paint.base, 1: paint.shade }, 348, 0, 852, 0),
    turn: 22,
    inside: [
      crease(pen, [372, 430], [470, 620], paint.deep, { bend: -22, width: -26, opacity: 0.4 }),
      crease(pen, [828, 430], [740, 640], paint.deep, { bend: 22, width: 28, opacity: 0.45 }),
      path("M360 340L840 340L840 400C700 424 500 424 360 400Z", { fill: paint.dark, opacity: 0.35 }),
      path("M398 430C384 560 380 690 384 800L404 804C398 690 402 560 420 436Z", {
        fill: paint.bright,
        opacity: 0.45,
      }),
    ],
  });
}

function frontPocket(pen: Pen, paint: Paint): string {
  const pocket = "M422 588L778 588C790 660 794 740 790 826L410 826C406 740 410 660 422 588Z";
  const flap =
    "M414 560C414 552 420 548 428 548L772 548C780 548 786 552 786 560L780 648C720 668 480 668 420 648Z";
  const fill = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 410, 560, 800, 830);
  return [
    path(pocket, { fill: paint.dark, opacity: 0.35, transform: "translate(8 6)" }),
    form(pen, pocket, {
      fill,
      turn: 12,
      inside: [
        path("M410 640C500 690 700 690 790 640L790 690C700 720 500 720 410 690Z", {
          fill: paint.dark,
          opacity: 0.3,
        }),
        crease(pen, [420, 820], [560, 740], paint.deep, { bend: -8, width: -22, opacity: 0.35 }),
        crease(pen, [784, 820], [650, 730], paint.deep, { bend: 8, width: 24, opacity: 0.4 }),
      ],
    }),
    form(pen, flap, {
      fill: pen.linear({ 0: paint.bright, 0.3: paint.lit, 1: paint.base }, 414, 540, 780, 670),
      turn: 8,
    }),
    stitches("M430 562L432 640C490 656 710 656 768 640L770 562", paint.dark, 2.6, 0.45),
    stroke("M420 648C480 668 720 668 780 648", paint.dark, 3, { opacity: 0.5 }),
    group({ transform: "translate(690 736)" }, patch(materials.cream, paint.base, paint.base)),
  ].join("");
}

function bottom(pen: Pen): string {
  return [
    form(pen, leatherBase, {
      fill: pen.linear(
        {
          0: tone(materials.leather, -0.1),
          0.18: tone(materials.leather, 0.24),
          0.6: materials.leather,
          1: tone(materials.leather, -0.2),
        },
        348,
        0,
        852,
        0,
      ),
      turn: 16,
    }),
    stitches("M352 828C430 846 770 846 848 828", tone(materials.leather, 0.6), 3, 0.8),
  ].join("");
}

function rollTop(pen: Pen, paint: Paint): string {
  const fill = pen.linear(
    { 0: paint.shade, 0.2: paint.bright, 0.5: paint.lit, 1: paint.shade },
    388,
    0,
    812,
    0,
  );
  return [
    path(roll, { fill: paint.dark, opacity: 0.4, transform: "translate(4 16)" }),
    form(pen, roll, {
      fill,
      turn: 16,
      inside: [
        path("M370 322C480 344 720 344 830 322L830 400L370 400Z", { fill: paint.deep, opacity: 0.35 }),
        stroke("M384 322C480 344 720 344 816 322", paint.dark, 4, { opacity: 0.5 }),
        stroke("M388 276C480 292 720 292 812 276", paint.deep, 3, { opacity: 0.4 }),
      ],
    }),
  ].join("");
}

function buckleStrap(pen: Pen): string {
  const strap = "M572 244L628 244L628 506C628 532 572 532 572 506Z";
  const fill = leatherFill(pen, 572, 0, 628, 0);
  const metal = pen.linear(
    { 0: tone(materials.brass, 0.5), 1: tone(materials.brass, -0.2) },
    552,
    400,
    650,
    460,
  );
  return [
    path(strap, { fill: shadowInk, opacity: 0.3, transform: "translate(8 8)" }),
    path(strap, { fill }),
    stitches("M581 250L581 500M619 250L619 500", tone(materials.leather, 0.6), 2.6, 0.8),
    ...[452, 476, 500].map((y) => ellipse(600, y, 5, 5, { fill: tone(materials.leather, -0.6) })),
    rect(554, 392, 92, 54, {
      rx: 12,
      fill: "none",
      stroke: tone(materials.brass, -0.5),
      "stroke-width": 12,
      transform: "translate(3 4)",
      opacity: 0.5,
    }),
    rect(554, 392, 92, 54, { rx: 12, fill: "none", stroke: metal, "stroke-width": 11 }),
    stroke("M600 396L600 446", tone(materials.brass, 0.2), 8),
    rect(566, 462, 68, 22, { rx: 5, fill }),
  ].join("");
}

function backOf(pen: Pen, paint: Paint): string {
  const padding =
    "M430 470C430 450 446 440 466 440L734 440C754 440 770 450 770 470L778 780C778 800 764 808 744 808L456 808C436 808 422 800 422 780Z";
  const quilting = Array.from(
    { length: 4 },
    (_, index) =>
      `M436 ${530 + index * 70}C520 ${546 + index * 70} 680 ${546 + index * 70} 764 ${530 + index * 70}`,
  ).join("");
  return [
    handle(),
    bodyOf(pen, paint),
    form(pen, padding, {
      fill: pen.linear({ 0: paint.base, 1: paint.shade }, 430, 440, 770, 800),
      turn: 10,
      inside: [
        stroke(quilting, paint.dark, 5, { opacity: 0.4 }),
        stroke(quilting, paint.lit, 4, { opacity: 0.5, transform: "translate(0 7)" }),
      ],
    }),
    bottom(pen),
    rollTop(pen, paint),
    shoulderStrap(pen, paint, -1),
    shoulderStrap(pen, paint, 1),
    sternumStrap(pen),
  ].join("");
}

function shoulderStrap(pen: Pen, paint: Paint, side: 1 | -1): string {
  const x = (offset: number): number => 600 + side * offset;
  const pad = `M${x(36)} 380C${x(30)} 340 ${x(110)} 330 ${x(118)} 372C${x(150)} 470 ${x(214)} 560 ${x(220)} 680L${x(148)} 690C${x(140)} 590 ${x(70)} 500 ${x(36)} 380Z`;
  const web = `M${x(184)} 684C${x(190)} 760 ${x(216)} 820 ${x(238)} 884`;
  return [
    stroke(web, tone(materials.leather, -0.35), 30),
    stroke(web, materials.leather, 24),
    path(pad, { fill: paint.dark, opacity: 0.4, transform: "translate(10 12)" }),
    form(pen, pad, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.lit, 1: paint.base }, x(40), 340, x(220), 690),
      turn: 10,
    }),
    stitches(
      `M${x(52)} 392C${x(84)} 500 ${x(152)} 580 ${x(162)} 678M${x(106)} 384C${x(138)} 476 ${x(198)} 560 ${x(206)} 672`,
      paint.dark,
      2.6,
      0.5,
    ),
    rect(x(184) - 30, 676, 60, 30, {
      rx: 7,
      fill: roundFill(pen, x(184) - 30, x(184) + 30, materials.brass),
    }),
  ].join("");
}

function sternumStrap(pen: Pen): string {
  const d = "M486 566C540 584 660 584 714 566";
  return [
    stroke(d, shadowInk, 15, { opacity: 0.3, transform: "translate(4 9)" }),
    stroke(d, materials.leather, 14),
    rect(574, 562, 52, 32, {
      rx: 8,
      fill: pen.linear({ 0: tone(materials.brass, 0.4), 1: tone(materials.brass, -0.2) }, 574, 562, 626, 594),
    }),
    rect(588, 570, 24, 16, { rx: 4, fill: tone(materials.brass, -0.45) }),
  ].join("");
}
