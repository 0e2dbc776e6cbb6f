import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, shadowOn, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirroredOutline, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const rim =
  "M262 520C330 496 470 494 548 520C574 530 578 560 570 604C556 690 500 744 414 744C326 744 268 686 254 604C246 560 244 528 262 520Z";
const lens =
  "M288 546C350 526 456 524 524 546C542 554 544 570 538 602C524 672 480 714 414 714C346 714 300 668 288 602C282 570 278 552 288 546Z";
const bridge = "M552 548C580 530 620 530 648 548L640 584C616 566 584 566 560 584Z";

/** Sunglasses with their arms folded, or in front of their case. */
export function drawSunglasses(pen: Pen, paint: Paint, view: PictureView<"sunglasses">): string {
  if (view === "case") {
    return [
      sheet(pen, paint.ground),
      group({ transform: "translate(30 -150) rotate(9 600 600)" }, caseOf(pen, paint)),
      group({ transform: "translate(-30 300) rotate(-7 600 600) scale(0.94)" }, sunglasses(pen, paint)),
    ].join("");
  }
  return sheet(pen, paint.ground) + group({ transform: "rotate(-9 600 600)" }, sunglasses(pen, paint));
}

/** The glasses alone with their shadow, lying around 600, 620. */
export function sunglasses(pen: Pen, paint: Paint): string {
  const turned = (d: string): string => mirroredOutline(d, 600);
  const arms = "M246 530C240 490 258 466 304 458L770 430C840 428 884 446 904 482";
  const arms2 = "M954 530C960 488 942 460 896 454L430 420C372 418 326 434 304 468";
  const frame = `${rim}${lens}`;
  return [
    castShadow(`${rim}${turned(rim)}${bridge}`, paint.ground, 0.9),
    ...[8, 16, 24].map((dy) =>
      stroke(arms + arms2, shadowOn(paint.ground), 26, {
        transform: `translate(${dy * 0.7} ${dy})`,
        opacity: 0.12,
      }),
    ),
    stroke(arms, paint.dark, 24, { transform: "translate(0 5)", opacity: 0.5 }),
    stroke(arms, paint.deep, 20),
    stroke(arms, paint.shade, 7, { transform: "translate(0 -4)" }),
    stroke(arms2, paint.dark, 24, { transform: "translate(0 6)", opacity: 0.5 }),
    stroke(arms2, paint.shade, 20),
    stroke(arms2, paint.lit, 6, { transform: "translate(0 -4)", opacity: 0.8 }),
    lensOf(pen, paint, lens, 0),
    lensOf(pen, paint, turned(lens), 372),
    path(bridge, { fill: paint.base }),
    ...[frame, `${turned(rim)}${turned(lens)}`].map((d) =>
      path(d, {
        fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.deep }, 260, 500, 900, 760),
        "fill-rule": "evenodd",
      }),
    ),
    stroke("M272 532C340 510 470 508 544 532M656 532C730 510 860 508 928 532", paint.bright, 6, {
      opacity: 0.8,
    }),
    stroke("M568 566C590 552 610 552 632 566", paint.bright, 5, { opacity: 0.6 }),
    ...[264, 936].map((x) => ellipse(x, 540, 8, 8, { fill: tone(materials.brass, 0.2) })),
  ].join("");
}

function lensOf(pen: Pen, paint: Paint, d: string, dx: number): string {
  const glass = pen.linear({ 0: "#3b3a44", 0.6: "#5d5148", 1: "#a5835f" }, 0, 520, 0, 714);
  return form(pen, d, {
    fill: glass,
    turn: 0,
    inside: [
      path(`M${300 + dx} 700L${400 + dx} 520L${450 + dx} 520L${346 + dx} 720Z`, {
        fill: fade("#ffffff", 0.26),
      }),
      path(`M${372 + dx} 724L${470 + dx} 520L${488 + dx} 520L${392 + dx} 724Z`, {
        fill: fade("#ffffff", 0.18),
      }),
      stroke(d, paint.dark, 8, { opacity: 0.6 }),
    ],
  });
}

function caseOf(pen: Pen, paint: Paint): string {
  const leather = materials.leather;
  const body =
    "M250 470C250 410 300 380 372 376L828 376C900 380 950 410 950 470L950 560C950 620 900 650 828 654L372 654C300 650 250 620 250 560Z";
  const flap =
    "M250 486C250 410 300 380 372 376L828 376C900 380 950 410 950 486C860 552 720 572 600 572C480 572 340 552 250 486Z";
  return [
    castShadow(body, paint.ground),
    form(pen, body, {
      fill: pen.linear({ 0: tone(leather, 0.12), 1: tone(leather, -0.12) }, 250, 376, 950, 654),
      turn: 16,
    }),
    stitches("M264 560C264 612 306 638 372 640L828 640C894 638 936 612 936 560", tone(leather, 0.5), 3),
    path(flap, { fill: tone(leather, -0.5), opacity: 0.45, transform: "translate(3 9)" }),
    form(pen, flap, {
      fill: pen.linear({ 0: tone(leather, 0.3), 0.6: leather, 1: tone(leather, -0.1) }, 250, 376, 900, 600),
      turn: 8,
      inside: [stitches("M262 480C346 540 484 558 600 558C716 558 854 540 938 480", tone(leather, 0.5), 3)],
    }),
    ellipse(602, 546, 17, 17, { fill: tone(materials.brass, -0.4) }),
    ellipse(600, 543, 17, 17, {
      fill: pen.linear({ 0: tone(materials.brass, 0.5), 1: materials.brass }, 584, 528, 616, 560),
    }),
    group({ transform: "translate(600 466)" }, emblem(tone(leather, -0.36), 30, false)),
  ].join("");
}
