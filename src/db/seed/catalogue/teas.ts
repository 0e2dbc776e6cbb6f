import type { ColourName } from "@/db/seed/pictures/spec";
import { paragraphs, variantGrid } from "./build";
import type { Localised, SeedImage, SeedOption, SeedProduct } from "./types";

const tinSize: SeedOption = {
  code: "weight",
  title: { en: "Weight", zh: "规格" },
  values: [
    { code: "50g", title: { en: "50 g", zh: "50 克" } },
    { code: "100g", title: { en: "100 g", zh: "100 克" } },
  ],
};

function tinPictures(title: Localised, colour: ColourName): [SeedImage, ...SeedImage[]] {
  return [
    {
      picture: { kind: "tea-tin", view: "front", colour },
      alt: {
        en: `Tin of ${title.en} with terraced hills on its label, loose leaves before it`,
        zh: `${title.zh}茶罐，标签上画着梯田茶山，前面散着茶叶`,
      },
    },
    {
      picture: { kind: "tea-tin", view: "brewed", colour },
      alt: {
        en: `${title.en} brewed in a glass, the tin beside it`,
        zh: `玻璃杯中泡好的${title.zh}，旁边是茶罐`,
      },
    },
  ];
}

const greenTitle = { en: "Mist Terrace Green Tea", zh: "雾坪云南绿茶" };

const green: SeedProduct = {
  key: "mist-terrace-green",
  brand: "Yunling",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea"],
  slug: { en: "mist-terrace-green-tea", zh: "绿茶-雾坪" },
  title: greenTitle,
  summary: {
    en: "Spring-picked Yunnan green, pan-fired: chestnut, snow pea, a clean sweet end.",
    zh: "云南春茶，锅炒杀青：栗香、豆苗清气，收口甘净。",
  },
  description: {
    en: paragraphs(
      "From terraces at 1,700 metres above Lincang, where the fog lifts at ten and the pickers begin at eleven. One bud, two leaves, only in the three weeks before Grain Rain.",
      "Fired in a wok by two people who don't talk while they do it. The leaves are long and silver-edged and open slowly.",
      "3 g to 200 ml at 80 °C, one minute; then two more infusions, each a little longer.",
    ),
    zh: paragraphs(
      "产自临沧海拔 1700 米的梯田茶园，十点雾散，十一点开采。一芽二叶，只采谷雨前那三周。",
      "两人守一口锅炒制，炒的时候谁也不说话。条索修长，带银毫，入水慢慢舒展。",
      "3 克配 200 毫升，80 °C 水温，泡一分钟；之后可再续两泡，时间逐次略加。",
    ),
  },
  options: [tinSize],
  variants: variantGrid({
    sku: "YL-GREEN",
    priceMinor: 1290,
    weightGrams: 140,
    rows: [
      { code: "50g", stock: [48] },
      { code: "100g", stock: [35], priceMinor: 2290, weightGrams: 200 },
    ],
  }),
  images: tinPictures(greenTitle, "sage"),
};

const oolongTitle = { en: "Ember Oolong", zh: "余烬炭焙乌龙" };

const oolong: SeedProduct = {
  key: "ember-oolong",
  brand: "Yunling",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea"],
  slug: { en: "ember-oolong", zh: "乌龙茶-余烬" },
  title: oolongTitle,
  summary: {
    en: "A Wuyi oolong roasted over longan charcoal: caramel, wet stone, orchid in the lid.",
    zh: "武夷岩茶，龙眼炭慢焙：焦糖、岩韵，盖香如兰。",
  },
  description: {
    en: paragraphs(
      "The embers are covered with ash and the tea lies above them in bamboo baskets for nine hours. Then it rests for forty days, and the whole thing is done again. That is why it keeps for years.",
      "The first cup is roast and caramel. By the third the fire steps back and there is orchid, best smelled under the lid of the pot.",
      "5 g to 120 ml, boiling water, ten seconds, and as many infusions as you have an afternoon for.",
    ),
    zh: paragraphs(
      "炭火覆灰，竹焙笼架在上面，一焙九个小时；退火四十天，再来一遍。也因此，放几年都不坏。",
      "头一泡是火香与焦糖；到第三泡，火气退去，兰花香才出来，揭盖时最清楚。",
      "5 克配 120 毫升，沸水，出汤十秒。能泡多少道，看你下午有多长。",
    ),
  },
  options: [tinSize],
  variants: variantGrid({
    sku: "YL-OOLONG",
    priceMinor: 1590,
    weightGrams: 140,
    rows: [
      { code: "50g", stock: [26] },
      { code: "100g", stock: [3], priceMinor: 2890, weightGrams: 200 },
    ],
  }),
  images: tinPictures(oolongTitle, "rust"),
};

const greyTitle = { en: "Dusk Earl Grey", zh: "暮色伯爵红茶" };

const earlGrey: SeedProduct = {
  key: "dusk-earl-grey",
  brand: "Yunling",
  taxClass: "reduced",
  categoryKeys: ["coffee-tea"],
  slug: { en: "dusk-earl-grey", zh: "伯爵茶-暮色" },
  title: greyTitle,
  summary: {
    en: "Yunnan black with cold-pressed bergamot from Calabria, and cornflowers for the look of it.",
    zh: "滇红打底，卡拉布里亚冷榨佛手柑油，再撒一点矢车菊，图个好看。",
  },
  description: {
    en: paragraphs(
      "Most Earl Grey is a weak tea with a strong perfume. We did it the other way round: a malty Fengqing black that could stand alone, and just enough bergamot to make it sit up.",
      "The oil is pressed cold from the peel and sprayed on by hand the day the tins are filled. No flavouring.",
      "One teaspoon a cup, boiling water, four minutes. Takes milk; doesn't need it.",
    ),
    zh: paragraphs(
      "多数伯爵茶是淡茶配浓香精。我们反过来：凤庆滇红本身就站得住，蜜香醇厚，佛手柑只加到刚好提神的程度。",
      "佛手柑油由果皮冷榨，装罐当天手工喷上，不用香精。",
      "每杯一茶匙，沸水，四分钟。加奶可以，不加也好。",
    ),
  },
  options: [tinSize],
  variants: variantGrid({
    sku: "YL-GREY",
    priceMinor: 1190,
    weightGrams: 140,
    rows: [
      { code: "50g", stock: [54] },
      { code: "100g", stock: [41], priceMinor: 1790, compareAtMinor: 2190, weightGrams: 200 },
    ],
  }),
  images: tinPictures(greyTitle, "indigo"),
};

export const teaProducts: readonly SeedProduct[] = [green, oolong, earlGrey];
