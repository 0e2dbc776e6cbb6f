import type { Paint } from "@/db/seed/pictures/palette";
import { castShadow, fold, form, ribs, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirrored, mirroredOutline, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import { softFill } from "@/db/seed/pictures/soft";
import type { PictureView } from "@/db/seed/pictures/spec";

const torso =
  "M462 318C428 334 396 344 372 368C386 440 392 505 391 570C391 705 384 850 388 972L812 972C816 850 809 705 809 570C808 505 814 440 828 368C804 344 772 334 738 318C690 352 510 352 462 318Z";
const hem = "M386 962L814 962C815 992 812 1020 806 1044C660 1054 540 1054 394 1044C388 1020 385 992 386 962Z";
const sleeve =
  "M378 362C338 384 318 432 304 500C282 612 250 742 226 868C256 892 296 902 334 898C352 804 376 690 397 592C400 510 396 432 378 362Z";
const cuff = "M224 858C216 888 212 914 212 940C244 962 290 972 326 966C330 940 334 914 337 888C296 894 256 884 224 858Z";
const hood =
  "M440 336C424 248 462 158 546 134C580 125 620 125 654 134C738 158 776 248 760 336C742 392 668 432 600 446C532 432 458 392 440 336Z";
const opening =
  "M496 328C484 258 522 204 600 200C678 204 716 258 704 328C690 374 642 408 600 424C558 408 510 374 496 328Z";
const limbs = `${sleeve}${cuff}`;
const outline = `${torso}${hem}${hood}${limbs}${mirroredOutline(limbs, 600)}`;
const pocket =
  "M474 776L726 776C736 822 770 858 776 892L776 962L424 962L424 892C430 858 464 822 474 776Z";

/** A hooded sweatshirt laid out on a sheet. */
export function drawHoodie(pen: Pen, paint: Paint, view: PictureView<"hoodie">): string {
  const garment = view === "back" ? backOf(pen, paint) : frontOf(pen, paint);
  const scene = sheet(pen, paint.ground) + group({ transform: "translate(0 20)" }, castShadow(outline, paint.ground), garment);
  return view === "detail" ? group({ transform: "translate(-980 -480) scale(2.5)" }, scene) : scene;
}

function frontOf(pen: Pen, paint: Paint): string {
  return [sleeves(pen, paint), bodyOf(pen, paint), pocketOf(pen, paint), hoodOf(pen, paint), cords(paint)].join("");
}

function backOf(pen: Pen, paint: Paint): string {
  const lying =
    "M446 330C430 300 452 268 500 262C560 250 640 250 700 262C748 268 770 300 754 330C760 420 706 512 600 560C494 512 440 420 446 330Z";
  const mouth = "M470 316C480 286 520 278 600 276C680 278 720 286 730 316C690 344 510 344 470 316Z";
  const fill = pen.linear([[0, paint.lit], [1, paint.shade]], 440, 260, 760, 560);
  const hoodShadow = group(
    { "clip-path": pen.clip(torso) },
    group({ transform: "translate(8 18)" }, softFill(lying, paint.dark, 24, 0.5)),
  );
  return [
    sleeves(pen, paint),
    bodyOf(pen, paint),
    hoodShadow,
    form(pen, lying, {
      fill,
      edge: paint.deep,
      inside: [
        fold("M520 330C540 400 570 460 600 500", paint.deep, 26, 0.35),
        fold("M690 330C670 400 640 450 612 490", paint.deep, 26, 0.4),
        fold("M500 350C512 410 540 450 570 480", paint.bright, 18, 0.5),
      ],
    }),
    form(pen, mouth, { fill: paint.deep, edge: paint.dark, depth: 30 }),
    stroke("M600 345L600 556", paint.deep, 3, { opacity: 0.6 }),
    stitches("M592 346L592 548M608 346L608 548", paint.deep, 2.4, 0.5),
    stroke("M470 316C510 344 690 344 730 316", paint.bright, 4, { opacity: 0.5 }),
  ].join("");
}

function sleeves(pen: Pen, paint: Paint): string {
  const left = pen.linear([[0, paint.lit], [0.55, paint.base], [1, paint.shade]], 250, 600, 400, 640);
  const right = pen.linear([[0, paint.shade], [0.45, paint.base], [1, paint.shade]], 250, 600, 400, 640);
  return arm(pen, paint, left) + mirrored(600, arm(pen, paint, right));
}

function arm(pen: Pen, paint: Paint, fill: string): string {
  const lines = ribs(222, 338, 11, () => 850, () => 985, (x) => x + 12);
  return [
    form(pen, sleeve, {
      fill,
      edge: paint.deep,
      inside: [
        fold("M392 600C360 590 330 560 316 520", paint.deep, 22, 0.4),
        fold("M390 640C350 640 320 620 296 590", paint.deep, 18, 0.35),
        fold("M330 420C318 500 300 580 284 660", paint.bright, 26, 0.45),
        fold("M250 800C280 810 310 806 346 790", paint.deep, 18, 0.35),
        fold("M244 838C280 850 310 846 340 834", paint.deep, 12, 0.3),
      ],
    }),
    form(pen, cuff, {
      fill,
      edge: paint.deep,
      depth: 26,
      inside: [stroke(lines, paint.deep, 3, { opacity: 0.42 })],
    }),
    stroke("M226 862C256 886 296 896 336 891", paint.deep, 3, { opacity: 0.5 }),
  ].join("");
}

function bodyOf(pen: Pen, paint: Paint): string {
  const fill = pen.linear([[0, paint.lit], [0.5, paint.base], [1, paint.shade]], 390, 340, 830, 980);
  const lines = ribs(394, 808, 12, () => 958, () => 1056);
  return [
    form(pen, torso, {
      fill,
      edge: paint.deep,
      depth: 54,
      inside: [
        fold("M398 590C450 620 480 640 500 690", paint.deep, 26, 0.28),
        fold("M804 590C750 620 724 650 706 700", paint.deep, 30, 0.36),
        fold("M420 470C450 560 446 660 440 760", paint.bright, 44, 0.4),
        fold("M800 900C760 900 740 930 730 960", paint.deep, 22, 0.3),
        fold("M560 560C580 640 576 690 566 740", paint.bright, 30, 0.25),
      ],
    }),
    stroke("M374 370C388 440 394 505 393 575", paint.deep, 4, { opacity: 0.55 }),
    stroke("M826 370C812 440 806 505 807 575", paint.deep, 4, { opacity: 0.6 }),
    stitches("M386 372C400 440 406 505 405 570", paint.deep, 2.4, 0.4),
    stitches("M814 372C800 440 794 505 795 570", paint.deep, 2.4, 0.4),
    form(pen, hem, { fill, edge: paint.deep, depth: 30, inside: [stroke(lines, paint.deep, 3, { opacity: 0.4 })] }),
    stroke("M388 964L812 964", paint.deep, 3, { opacity: 0.5 }),
  ].join("");
}

function pocketOf(pen: Pen, paint: Paint): string {
  const fill = pen.linear([[0, paint.lit], [0.6, paint.base], [1, paint.shade]], 430, 770, 780, 980);
  const mouths = "M474 776C464 822 430 858 424 892M726 776C736 822 770 858 776 892";
  return [
    group({ transform: "translate(3 5)" }, softFill(pocket, paint.dark, 12, 0.3)),
    path(pocket, { fill }),
    group(
      { "clip-path": pen.clip(pocket) },
      fold(mouths, paint.deep, 20, 0.35),
      fold("M470 940C540 900 660 900 730 946", paint.deep, 22, 0.22),
    ),
    stroke("M474 776L726 776", paint.deep, 3, { opacity: 0.6 }),
    stroke(mouths, paint.deep, 4, { opacity: 0.7 }),
    stitches("M484 787L716 787M483 790C472 834 442 866 436 896M717 790C728 834 758 866 764 896", paint.deep, 2.4, 0.5),
  ].join("");
}

function hoodOf(pen: Pen, paint: Paint): string {
  const outer = pen.linear([[0, paint.bright], [0.4, paint.lit], [1, paint.shade]], 450, 150, 760, 420);
  const inner = pen.linear([[0, paint.dark], [0.6, paint.deep], [1, paint.shade]], 600, 200, 600, 424);
  return [
    group(
      { "clip-path": pen.clip(torso) },
      group({ transform: "translate(8 14)" }, softFill(hood, paint.dark, 22, 0.5)),
    ),
    form(pen, hood, {
      fill: outer,
      edge: paint.deep,
      inside: [
        fold("M470 250C480 320 520 380 580 424", paint.bright, 24, 0.5),
        fold("M736 260C724 330 690 380 630 424", paint.deep, 30, 0.4),
        fold("M540 150C520 170 505 190 496 214", paint.deep, 16, 0.3),
      ],
    }),
    form(pen, opening, {
      fill: inner,
      edge: paint.dark,
      depth: 60,
      inside: [
        stroke("M600 200L600 330", paint.dark, 4, { opacity: 0.5 }),
        fold("M530 330C560 372 640 372 672 330", paint.base, 30, 0.5),
      ],
    }),
    stitches(
      "M482 330C470 250 512 188 600 184C688 188 730 250 718 330C704 384 650 424 600 441C550 424 496 384 482 330Z",
      paint.deep,
      2.6,
      0.55,
    ),
    stroke("M600 424L600 446", paint.deep, 4, { opacity: 0.7 }),
  ].join("");
}

function cords(paint: Paint): string {
  const left = "M552 408C540 470 566 540 548 622";
  const right = "M648 408C664 460 640 520 656 586";
  const line = (d: string): string =>
    stroke(d, paint.dark, 15, { opacity: 0.25, transform: "translate(6 8)" }) +
    stroke(d, paint.trim, 12) +
    stroke(d, paint.deep, 12, { opacity: 0.25, "stroke-dasharray": "2 8", "stroke-linecap": "butt" });
  const eyelet = (x: number): string =>
    ellipse(x, 406, 11, 11, { fill: "#c9a66b" }) + ellipse(x, 406, 5.5, 5.5, { fill: paint.dark });
  const tip = (x: number, y: number, turn: number): string =>
    `<rect x="${x - 8}" y="${y}" width="16" height="36" rx="5" fill="#c9a66b" transform="rotate(${turn} ${x} ${y})"/>`;
  return [eyelet(552), eyelet(648), line(left), line(right), tip(548, 618, 10), tip(656, 582, -8)].join("");
}
