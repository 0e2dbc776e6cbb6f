import type { Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, ribs, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirroredOutline, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const torso =
  "M458 312C424 328 394 340 370 362C385 436 393 505 392 572C392 706 382 850 386 972L814 972C818 850 808 706 808 572C807 505 815 436 830 362C806 340 776 328 742 312C690 352 510 352 458 312Z";
const hem = "M384 958L816 958C818 990 815 1020 808 1046C660 1057 540 1057 392 1046C385 1020 382 990 384 958Z";
const sleeve =
  "M380 354C336 372 312 422 296 496C270 612 236 742 206 872C236 898 282 908 322 902C346 806 374 692 398 594C402 512 398 428 380 354Z";
const cuff =
  "M203 858C193 890 188 918 187 944C222 968 270 978 310 971C316 944 321 916 326 890C280 896 236 884 203 858Z";
const hood =
  "M436 338C416 246 456 152 544 128C580 119 620 119 656 128C744 152 784 246 764 338C746 396 670 438 600 452C530 438 454 396 436 338Z";
const opening =
  "M494 330C480 258 520 200 600 196C680 200 720 258 706 330C692 378 644 412 600 428C556 412 508 378 494 330Z";
const pocket = "M472 772L728 772C738 820 774 856 782 892L782 960L418 960L418 892C426 856 462 820 472 772Z";
const limbs = `${sleeve}${cuff}`;
const outline = `${torso}${hem}${limbs}${mirroredOutline(limbs, 600)}`;

/** A hooded sweatshirt laid out on a sheet. */
export function drawHoodie(pen: Pen, paint: Paint, view: PictureView<"hoodie">): string {
  const garment =
    view === "back"
      ? [castShadow(outline, paint.ground), sleeves(pen, paint), bodyOf(pen, paint), lyingHood(pen, paint)]
      : [castShadow(`${outline}${hood}`, paint.ground), hoodie(pen, paint)];
  const scene = sheet(pen, paint.ground) + group({ transform: "translate(0 14)" }, ...garment);
  return view === "detail" ? group({ transform: "translate(-960 -480) scale(2.6)" }, scene) : scene;
}

/** The garment alone, from the front, for pictures of several things. */
export function hoodie(pen: Pen, paint: Paint): string {
  return [
    sleeves(pen, paint),
    bodyOf(pen, paint),
    pocketOf(pen, paint),
    hoodOf(pen, paint),
    cords(paint),
  ].join("");
}

function sleeves(pen: Pen, paint: Paint): string {
  const left = pen.linear({ 0: paint.lit, 1: paint.base }, 230, 600, 400, 640);
  const right = pen.linear({ 0: paint.base, 1: paint.shade }, 800, 600, 1000, 660);
  const leftFolds = [
    crease(pen, [396, 600], [300, 520], paint.deep, { bend: 10, width: 30, opacity: 0.45 }),
    crease(pen, [392, 640], [272, 610], paint.deep, { bend: 6, width: 24, opacity: 0.4 }),
    crease(pen, [212, 850], [322, 792], paint.deep, { bend: 26, width: -20, opacity: 0.35 }),
    crease(pen, [350, 790], [236, 770], paint.deep, { bend: 10, width: 20, opacity: 0.35 }),
    crease(pen, [338, 430], [262, 730], paint.bright, { bend: 10, width: 22, opacity: 0.6 }),
  ];
  const rightFolds = [
    crease(pen, [804, 600], [900, 520], paint.deep, { bend: -10, width: -30, opacity: 0.5 }),
    crease(pen, [808, 640], [928, 610], paint.deep, { bend: -6, width: -24, opacity: 0.45 }),
    crease(pen, [988, 850], [878, 792], paint.deep, { bend: -26, width: 20, opacity: 0.4 }),
    crease(pen, [850, 790], [964, 770], paint.deep, { bend: -10, width: -20, opacity: 0.4 }),
    crease(pen, [846, 440], [880, 700], paint.lit, { bend: -6, width: -20, opacity: 0.5 }),
  ];
  return (
    arm(pen, paint, (d) => d, left, leftFolds) +
    arm(pen, paint, (d) => mirroredOutline(d, 600), right, rightFolds)
  );
}

function arm(
  pen: Pen,
  paint: Paint,
  turned: (d: string) => string,
  fill: string,
  folds: readonly string[],
): string {
  const lines = ribs(
    190,
    330,
    12,
    () => 850,
    () => 985,
    (x) => x + 14,
  );
  return [
    form(pen, turned(sleeve), { fill, turn: 22, inside: folds }),
    form(pen, turned(cuff), {
      fill,
      inside: [stroke(turned(lines), paint.deep, 3, { opacity: 0.4 })],
    }),
    stroke(turned("M204 860C236 886 282 897 326 891"), paint.deep, 3, { opacity: 0.55 }),
  ].join("");
}

function bodyOf(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: paint.lit, 0.55: paint.base, 1: paint.base }, 390, 340, 830, 980);
  const lines = ribs(
    394,
    808,
    13,
    () => 956,
    () => 1058,
  );
  const folds = [
    crease(pen, [392, 590], [520, 720], paint.deep, { bend: -20, width: -30, opacity: 0.42 }),
    crease(pen, [392, 640], [470, 770], paint.deep, { bend: -8, width: -22, opacity: 0.3 }),
    crease(pen, [808, 590], [680, 720], paint.deep, { bend: 20, width: 32, opacity: 0.5 }),
    crease(pen, [808, 640], [730, 790], paint.deep, { bend: 8, width: 26, opacity: 0.4 }),
    crease(pen, [420, 440], [430, 820], paint.bright, { bend: -26, width: 34, opacity: 0.45 }),
    crease(pen, [804, 956], [690, 700], paint.deep, { bend: 20, width: -24, opacity: 0.3 }),
  ];
  return [
    form(pen, torso, { fill, turn: 24, inside: folds }),
    stroke("M372 366C387 440 394 505 393 574M828 366C813 440 806 505 807 574", paint.deep, 4, {
      opacity: 0.6,
    }),
    stitches("M385 368C399 440 406 505 405 570M815 368C801 440 794 505 795 570", paint.deep, 2.4, 0.45),
    form(pen, hem, { fill, turn: 20, inside: [stroke(lines, paint.deep, 3, { opacity: 0.4 })] }),
    stroke("M386 960L814 960", paint.deep, 3, { opacity: 0.55 }),
  ].join("");
}

function pocketOf(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: paint.lit, 0.7: paint.base }, 430, 770, 780, 980);
  const mouths = "M472 772C462 820 426 856 418 892M728 772C738 820 774 856 782 892";
  const seam = "M482 783L718 783M482 786C470 832 440 864 431 896M718 786C730 832 760 864 769 896";
  return [
    path(pocket, { fill: paint.deep, opacity: 0.5, transform: "translate(7 2)" }),
    form(pen, pocket, {
      fill,
      turn: 0,
      inside: [
        crease(pen, [424, 958], [560, 880], paint.deep, { bend: -10, width: -20, opacity: 0.3 }),
        crease(pen, [778, 958], [620, 870], paint.deep, { bend: 10, width: 26, opacity: 0.4 }),
        crease(pen, [490, 800], [452, 930], paint.bright, { bend: 4, width: 18, opacity: 0.5 }),
      ],
    }),
    stroke(`M472 772L728 772${mouths}`, paint.deep, 3.4, { opacity: 0.65 }),
    stitches(seam, paint.deep, 2.4, 0.5),
  ].join("");
}

function hoodOf(pen: Pen, paint: Paint): string {
  const outer = pen.linear({ 0: paint.bright, 0.4: paint.lit, 1: paint.base }, 450, 150, 760, 420);
  const inner = pen.linear({ 0: paint.dark, 1: paint.deep }, 600, 200, 600, 428);
  const rim =
    "M480 332C464 248 510 184 600 180C690 184 736 248 720 332C706 388 652 428 600 446C548 428 494 388 480 332Z";
  const back = "M506 336C560 376 640 376 694 336L690 440L510 440Z";
  return [
    group(
      { "clip-path": pen.clip(torso) },
      path(hood, { fill: paint.deep, opacity: 0.55, transform: "translate(12 20)" }),
    ),
    form(pen, hood, {
      fill: outer,
      turn: 28,
      inside: [
        crease(pen, [446, 330], [540, 150], paint.bright, { bend: 26, width: 26, opacity: 0.55 }),
        crease(pen, [752, 340], [690, 160], paint.deep, { bend: -22, width: -26, opacity: 0.4 }),
        crease(pen, [620, 450], [742, 300], paint.deep, { bend: 24, width: 20, opacity: 0.4 }),
        crease(pen, [580, 450], [458, 300], paint.deep, { bend: -24, width: -18, opacity: 0.3 }),
      ],
    }),
    form(pen, opening, {
      fill: inner,
      turn: 0,
      inside: [
        path(back, { fill: paint.shade, opacity: 0.8 }),
        stroke("M506 336C560 376 640 376 694 336", paint.base, 4, { opacity: 0.5 }),
        stroke("M600 196L600 366", paint.dark, 4, { opacity: 0.6 }),
        path(opening, { fill: paint.dark, opacity: 0.35, transform: "translate(-70 -30)" }),
      ],
    }),
    stitches(rim, paint.deep, 2.6, 0.6),
    stroke("M600 428L600 452", paint.deep, 4, { opacity: 0.8 }),
  ].join("");
}

function lyingHood(pen: Pen, paint: Paint): string {
  const lying =
    "M444 330C424 296 448 260 498 252C560 240 640 240 702 252C752 260 776 296 756 330C764 428 706 524 600 576C494 524 436 428 444 330Z";
  const mouth = "M466 312C476 278 520 268 600 266C680 268 724 278 734 312C690 346 510 346 466 312Z";
  const fill = pen.linear({ 0: paint.bright, 0.45: paint.lit, 1: paint.base }, 440, 250, 760, 560);
  return [
    group(
      { "clip-path": pen.clip(torso) },
      path(lying, { fill: paint.deep, opacity: 0.55, transform: "translate(12 22)" }),
    ),
    form(pen, lying, {
      fill,
      turn: 30,
      inside: [
        crease(pen, [500, 330], [592, 520], paint.deep, { bend: 14, width: 26, opacity: 0.4 }),
        crease(pen, [702, 330], [610, 520], paint.deep, { bend: -14, width: -30, opacity: 0.5 }),
        crease(pen, [470, 340], [540, 500], paint.bright, { bend: 12, width: 22, opacity: 0.6 }),
      ],
    }),
    form(pen, mouth, {
      fill: paint.deep,
      turn: 0,
      inside: [path(mouth, { fill: paint.dark, transform: "translate(0 -18)" })],
    }),
    stroke("M466 312C510 346 690 346 734 312", paint.bright, 5, { opacity: 0.7 }),
    stroke("M600 340L600 572", paint.deep, 3.4, { opacity: 0.6 }),
    stitches("M589 342L589 562M611 342L611 562", paint.deep, 2.4, 0.5),
  ].join("");
}

function cords(paint: Paint): string {
  const left = "M550 412C538 474 564 546 546 628";
  const right = "M650 412C666 464 642 524 658 592";
  const line = (d: string): string =>
    stroke(d, paint.deep, 13, { opacity: 0.5, transform: "translate(8 7)" }) +
    stroke(d, paint.trim, 13) +
    stroke(d, paint.deep, 13, { opacity: 0.28, "stroke-dasharray": "2.5 8", "stroke-linecap": "butt" });
  const eyelet = (x: number): string =>
    ellipse(x, 408, 12, 12, { fill: "#d3a254" }) + ellipse(x, 408, 6, 6, { fill: paint.dark });
  const tip = (x: number, y: number, turn: number): string =>
    `<rect x="${x - 9}" y="${y}" width="18" height="38" rx="5" fill="#d3a254" transform="rotate(${turn} ${x} ${y})"/>`;
  return [eyelet(550), eyelet(650), line(left), line(right), tip(546, 622, 10), tip(658, 586, -8)].join("");
}
