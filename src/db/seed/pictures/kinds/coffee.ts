import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const bag =
  "M398 318C392 308 396 300 402 296L798 296C804 300 808 308 802 318C816 430 820 560 820 700C820 800 818 880 812 930C740 946 460 946 388 930C382 880 380 800 380 700C380 560 384 430 398 318Z";
const label = "M430 470L770 470C776 580 776 690 770 800L430 800C424 690 424 580 430 470Z";

/** A bag of coffee with beans in front of it, or the coffee being brewed. */
export function drawCoffee(pen: Pen, paint: Paint, view: PictureView<"coffee">): string {
  if (view === "brewed") return brewing(pen, paint);
  return [
    room(pen, paint.ground, 890, { x: 600, y: 540, r: 405 }),
    standShadow(pen, 600, 936, 250, paint.ground),
    coffeeBag(pen, paint),
    ...beans.map(([x, y, turn, scale]) => bean(pen, x, y, turn, scale)),
  ].join("");
}

const beans = [
  [300, 1000, 20, 1],
  [378, 1036, -40, 0.95],
  [448, 1006, 70, 0.9],
  [250, 1060, -10, 1.05],
  [880, 1010, 35, 1],
  [800, 1050, -30, 1.05],
  [930, 1060, 80, 0.95],
  [540, 1064, 15, 1],
  [690, 1010, -65, 0.9],
  [1000, 990, 5, 0.85],
] as const;

/** The bag alone, standing at y 936 around x 600. */
export function coffeeBag(pen: Pen, paint: Paint): string {
  const side = pen.linear(
    {
      0: tone(materials.kraft, 0.1),
      0.2: tone(materials.kraft, 0.35),
      0.55: materials.kraft,
      1: tone(materials.kraft, -0.24),
    },
    372,
    0,
    828,
    0,
  );
  const rolled = "M392 232C392 222 398 216 408 216L792 216C802 216 808 222 808 232L808 306L392 306Z";
  return [
    form(pen, bag, {
      fill: side,
      turn: 22,
      inside: [
        path("M372 330L430 330C414 480 412 760 436 944L360 944Z", {
          fill: tone(materials.kraft, -0.3),
          opacity: 0.22,
        }),
        path("M828 330L772 330C790 480 790 760 764 944L840 944Z", {
          fill: tone(materials.kraft, -0.4),
          opacity: 0.26,
        }),
        path("M400 318L800 318L812 372C700 352 500 352 388 372Z", {
          fill: tone(materials.kraft, -0.5),
          opacity: 0.35,
        }),
        path("M404 900C500 930 700 930 800 900L812 950L390 950Z", {
          fill: tone(materials.kraft, -0.4),
          opacity: 0.25,
        }),
        stroke("M450 380L520 440M760 372L690 446M410 860L470 830", tone(materials.kraft, -0.35), 4, {
          opacity: 0.35,
        }),
      ],
    }),
    form(pen, label, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 430, 470, 790, 800),
      turn: 0,
      inside: [labelArt(pen, paint)],
    }),
    path(rolled, { fill: tone(materials.kraft, -0.5), opacity: 0.35, transform: "translate(5 16)" }),
    form(pen, rolled, {
      fill: pen.linear(
        { 0: tone(materials.kraft, 0.4), 0.5: tone(materials.kraft, 0.1), 1: tone(materials.kraft, -0.2) },
        392,
        216,
        808,
        306,
      ),
      turn: 10,
    }),
    stroke("M394 246L806 246M394 276L806 276", tone(materials.kraft, -0.3), 2.5, { opacity: 0.5 }),
    rect(372, 234, 456, 26, {
      rx: 8,
      fill: pen.linear({ 0: tone(paint.base, 0.2), 1: paint.shade }, 372, 234, 372, 260),
    }),
    path("M372 240C356 244 356 262 372 262L372 300L388 300L388 236Z", { fill: paint.base }),
    path("M828 240C844 244 844 262 828 262L828 300L812 300L812 236Z", { fill: paint.shade }),
  ].join("");
}

function labelArt(pen: Pen, paint: Paint): string {
  const line = paint.accent;
  return [
    ellipse(600, 640, 78, 78, { fill: pen.linear({ 0: tone(line, 0.4), 1: line }, 600, 560, 600, 720) }),
    path("M410 690C480 656 560 664 620 690C690 716 740 700 800 676L800 810L410 810Z", { fill: paint.shade }),
    path("M410 736C500 706 580 716 640 734C700 750 750 742 800 728L800 810L410 810Z", { fill: paint.deep }),
    stroke("M600 536L600 514M500 566L484 550M700 566L716 550M466 630L444 626M734 630L756 626", line, 7),
    stroke("M520 764L680 764", tone(line, 0.2), 5, { opacity: 0.85 }),
    rect(444, 486, 312, 298, { fill: "none", stroke: line, "stroke-width": 3, opacity: 0.8 }),
  ].join("");
}

function bean(pen: Pen, x: number, y: number, turn: number, scale: number): string {
  const fill = pen.linear({ 0: "#8a5638", 0.6: "#5f3623", 1: "#472619" }, -34, -22, 34, 24);
  return group(
    { transform: `translate(${x} ${y})` },
    ellipse(8, 15 * scale, 38 * scale, 15 * scale, { fill: "#4a2a1e", opacity: 0.3 }),
    group(
      { transform: `rotate(${turn}) scale(${scale})` },
      ellipse(0, 0, 37, 25, { fill }),
      stroke("M-34 3C-16 -10 8 12 34 -3", "#371c12", 5),
      path("M-24 -10C-14 -20 6 -22 18 -17C6 -16 -10 -14 -24 -10Z", { fill: "#c08a60", opacity: 0.6 }),
    ),
  );
}

const jug =
  "M470 392C500 500 548 556 558 622C540 690 420 760 408 880C404 930 430 944 600 944C770 944 796 930 792 880C780 760 660 690 642 622C652 556 700 500 730 392Z";

function brewing(pen: Pen, paint: Paint): string {
  const glass = "#ffffff";
  return [
    room(pen, paint.ground, 890, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 884, 922, 170, paint.ground),
    group({ transform: "translate(420 290) scale(0.68)" }, coffeeBag(pen, paint)),
    standShadow(pen, 520, 950, 200, paint.ground),
    group(
      { transform: "translate(-110 0)" },
      form(pen, jug, {
        fill: glass,
        turn: 0,
        inside: [
          path(jug, { fill: tone(paint.ground, -0.12), opacity: 0.55 }),
          path("M396 850C470 866 730 866 804 850L804 960L396 960Z", {
            fill: pen.linear({ 0: "#6b3b25", 1: "#3d2016" }, 400, 850, 800, 944),
          }),
          ellipse(600, 852, 188, 17, { fill: "#8a5232" }),
          path("M430 880C440 800 520 740 566 690L582 700C540 750 470 810 462 900Z", {
            fill: glass,
            opacity: 0.55,
          }),
          path("M762 900C764 830 720 780 690 750C730 800 740 840 738 906Z", { fill: glass, opacity: 0.35 }),
        ],
      }),
      stroke("M600 640L600 846", "#6b3b25", 6, { opacity: 0.85 }),
      filter(pen),
      stroke(jug, glass, 5, { opacity: 0.85 }),
      collar(pen),
    ),
    steam(pen, 490, 300, 1.05),
    ...beans.slice(4, 7).map(([x, y, turn, scale]) => bean(pen, x - 30, y + 20, turn, scale)),
  ].join("");
}

function filter(pen: Pen): string {
  const paper = "M452 336C470 326 730 326 748 336L612 604C606 614 594 614 588 604Z";
  return [
    path(paper, { fill: pen.linear({ 0: "#fffaf0", 0.6: "#f3e6cf", 1: "#dcc7a4" }, 460, 330, 740, 420) }),
    path("M612 604L748 336L668 332L598 608Z", { fill: "#cdb48c", opacity: 0.5 }),
    ellipse(600, 336, 149, 26, { fill: "#e9d9bb" }),
    ellipse(600, 346, 124, 19, { fill: "#4a2a1e" }),
    ellipse(590, 343, 76, 9, { fill: "#8a5232" }),
    stroke("M472 398C500 500 544 552 556 610M728 398C700 500 656 552 644 610", "#ffffff", 7, {
      opacity: 0.7,
    }),
  ].join("");
}

function collar(pen: Pen): string {
  const d =
    "M520 566C540 552 660 552 680 566C690 600 690 650 680 690C660 704 540 704 520 690C510 650 510 600 520 566Z";
  return [
    form(pen, d, {
      fill: roundFill(pen, 512, 688, materials.wood),
      turn: 0,
      inside: [
        stroke(
          "M512 600C560 610 640 610 690 598M512 650C560 662 640 662 690 648",
          tone(materials.wood, -0.3),
          3,
          { opacity: 0.5 },
        ),
      ],
    }),
    stroke("M512 628C560 642 640 642 688 628", tone(materials.leather, -0.2), 11),
    stroke(
      "M600 640C586 670 580 700 586 730M600 640C616 664 624 690 618 722",
      tone(materials.leather, -0.2),
      8,
    ),
    ellipse(600, 638, 15, 15, { fill: materials.wood }),
    ellipse(600, 638, 15, 15, { fill: "none", stroke: tone(materials.wood, -0.4), "stroke-width": 3 }),
  ].join("");
}
