import { drawApron } from "./kinds/apron";
import { drawBackpack } from "./kinds/backpack";
import { drawBeanie } from "./kinds/beanie";
import { drawBedding } from "./kinds/bedding";
import { drawBell } from "./kinds/bell";
import { drawBirdhouse } from "./kinds/birdhouse";
import { drawBlanket } from "./kinds/blanket";
import { drawBlocks } from "./kinds/blocks";
import { drawBoard } from "./kinds/board";
import { drawBoots } from "./kinds/boots";
import { drawBottle } from "./kinds/bottle";
import { drawBowl } from "./kinds/bowl";
import { drawCampChair } from "./kinds/camp-chair";
import { drawCandle } from "./kinds/candle";
import { drawCap } from "./kinds/cap";
import { drawCasserole } from "./kinds/casserole";
import { drawChocolate } from "./kinds/chocolate";
import { drawClock } from "./kinds/clock";
import { drawCoffee } from "./kinds/coffee";
import { drawCushion } from "./kinds/cushion";
import { drawDripper } from "./kinds/dripper";
import { drawEnamelMug } from "./kinds/enamel-mug";
import { drawFountainPen } from "./kinds/fountain-pen";
import { drawHandTools } from "./kinds/hand-tools";
import { drawHoodie } from "./kinds/hoodie";
import { drawInkBottle } from "./kinds/ink-bottle";
import { drawKettle } from "./kinds/kettle";
import { drawKite } from "./kinds/kite";
import { drawKnife } from "./kinds/knife";
import { drawLamp } from "./kinds/lamp";
import { drawLantern } from "./kinds/lantern";
import { drawLaptopSleeve } from "./kinds/laptop-sleeve";
import { drawLetterSet } from "./kinds/letter-set";
import { drawLunchBox } from "./kinds/lunch-box";
import { drawMug } from "./kinds/mug";
import { drawNotebook } from "./kinds/notebook";
import { drawOil } from "./kinds/oil";
import { drawOvershirt } from "./kinds/overshirt";
import { drawPencils } from "./kinds/pencils";
import { drawPictureBook } from "./kinds/picture-book";
import { drawPlantPot } from "./kinds/plant-pot";
import { drawPlushHare } from "./kinds/plush-hare";
import { drawRaincoat } from "./kinds/raincoat";
import { drawScarf } from "./kinds/scarf";
import { drawScene } from "./kinds/scene";
import { drawSeedPacket } from "./kinds/seed-packet";
import { drawSling } from "./kinds/sling";
import { drawSlippers } from "./kinds/slippers";
import { drawSoap } from "./kinds/soap";
import { drawSocks } from "./kinds/socks";
import { drawSpeaker } from "./kinds/speaker";
import { drawStackingRings } from "./kinds/stacking-rings";
import { drawSunglasses } from "./kinds/sunglasses";
import { drawSweater } from "./kinds/sweater";
import { drawTShirt } from "./kinds/t-shirt";
import { drawTeaTin } from "./kinds/tea-tin";
import { drawTeapot } from "./kinds/teapot";
import { drawTent } from "./kinds/tent";
import { drawTote } from "./kinds/tote";
import { drawTowel } from "./kinds/towel";
import { drawTrain } from "./kinds/train";
import { drawTrousers } from "./kinds/trousers";
import { drawUmbrella } from "./kinds/umbrella";
import { drawVase } from "./kinds/vase";
import { drawWallet } from "./kinds/wallet";
import { drawWatch } from "./kinds/watch";
import { drawWateringCan } from "./kinds/watering-can";
import { drawWeekender } from "./kinds/weekender";
import type { Paint } from "./palette";
import type { Pen } from "./pen";
import type { PictureKind, PictureView } from "./spec";

type Drawings = { readonly [K in PictureKind]: (pen: Pen, paint: Paint, view: PictureView<K>) => string };

/** Who draws which kind of thing. */
export const drawings: Drawings = {
  backpack: drawBackpack,
  beanie: drawBeanie,
  blanket: drawBlanket,
  bottle: drawBottle,
  coffee: drawCoffee,
  hoodie: drawHoodie,
  lamp: drawLamp,
  mug: drawMug,
  notebook: drawNotebook,
  sweater: drawSweater,
  overshirt: drawOvershirt,
  raincoat: drawRaincoat,
  trousers: drawTrousers,
  scarf: drawScarf,
  cap: drawCap,
  sunglasses: drawSunglasses,
  watch: drawWatch,
  casserole: drawCasserole,
  knife: drawKnife,
  board: drawBoard,
  bowl: drawBowl,
  apron: drawApron,
  oil: drawOil,
  "tea-tin": drawTeaTin,
  teapot: drawTeapot,
  dripper: drawDripper,
  kettle: drawKettle,
  chocolate: drawChocolate,
  bedding: drawBedding,
  towel: drawTowel,
  soap: drawSoap,
  slippers: drawSlippers,
  cushion: drawCushion,
  candle: drawCandle,
  clock: drawClock,
  vase: drawVase,
  speaker: drawSpeaker,
  tote: drawTote,
  weekender: drawWeekender,
  sling: drawSling,
  wallet: drawWallet,
  "fountain-pen": drawFountainPen,
  "ink-bottle": drawInkBottle,
  pencils: drawPencils,
  "letter-set": drawLetterSet,
  "picture-book": drawPictureBook,
  "laptop-sleeve": drawLaptopSleeve,
  blocks: drawBlocks,
  "plush-hare": drawPlushHare,
  train: drawTrain,
  "stacking-rings": drawStackingRings,
  kite: drawKite,
  "watering-can": drawWateringCan,
  "plant-pot": drawPlantPot,
  "hand-tools": drawHandTools,
  "seed-packet": drawSeedPacket,
  birdhouse: drawBirdhouse,
  boots: drawBoots,
  bell: drawBell,
  "lunch-box": drawLunchBox,
  tent: drawTent,
  lantern: drawLantern,
  "enamel-mug": drawEnamelMug,
  "camp-chair": drawCampChair,
  scene: drawScene,
  socks: drawSocks,
  "t-shirt": drawTShirt,
  umbrella: drawUmbrella,
};
