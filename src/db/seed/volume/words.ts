import type { Localised } from "@/db/seed/catalogue/types";

/** What an invented product is named after. Their number is prime, so that stepping through them meets each once. */
export const names: readonly Localised[] = pairs(`
Alder 桤木|Amber 琥珀|Anchor 船锚|Anise 八角|Arbour 藤架|Ash 白蜡树|Aspen 山杨|Auk 海雀|Balsam 香脂|Barley 大麦
Basalt 玄武|Bay 海湾|Beacon 灯标|Beech 山毛榉|Birch 白桦|Bluff 断崖|Bough 枝干|Bracken 蕨|Bramble 悬钩子|Breeze 清风
Briar 野蔷薇|Burrow 兔穴|Cairn 石堆|Canal 运河|Cape 海角|Caraway 葛缕子|Cedar 雪松|Chalk 白垩|Chestnut 栗树|Cliff 悬崖
Clove 丁香|Cobble 卵石|Comet 彗星|Copse 小树林|Cove 小湾|Crest 山脊线|Curlew 杓鹬|Cypress 柏树|Dale 溪谷|Dawn 黎明
Delta 三角洲|Dew 露水|Dipper 河乌|Dove 斑鸠|Drift 漂流|Dune 沙丘|Eddy 漩涡|Elder 接骨木|Elm 榆树|Equinox 春分
Fennel 小茴香|Fern 羊齿|Field 田野|Finch 燕雀|Fir 冷杉|Fjord 峡湾|Flint 燧石|Foam 浪花|Ford 浅渡|Frost 霜
Gale 大风|Garnet 石榴石|Glade 林窗|Glen 幽谷|Gorse 金雀花|Grove 树丛|Gull 海鸥|Haven 避风港|Hawthorn 山楂|Hazel 榛树
Heath 石楠|Hillock 土丘|Holly 冬青|Hop 啤酒花|Iris 鸢尾|Islet 小岛|Ivy 常春藤|Jasmine 茉莉|Jay 松鸦|Kelp 海带
Kestrel 红隼|Lagoon 潟湖|Larch 落叶松|Laurel 月桂|Lichen 地衣|Linden 椴树|Loam 沃土|Lock 船闸|Mallow 锦葵|Maple 枫树
Marsh 沼泽|Meadow 草甸|Mill 水磨|Mole 防波堤|Moor 荒原|Moss 苔藓|Myrtle 桃金娘|Nettle 荨麻|Oak 橡树|Osprey 鱼鹰
Otter 水獭|Oxbow 牛轭湖|Pebble 鹅卵石|Pier 栈桥口|Plover 鸻鸟|Poplar 白杨|Prairie 草原|Quarry 采石场|Quay 码头|Quince 榅桲
Reed 芦苇|Reef 礁石|Robin 知更鸟|Rowan 花楸|Rye 黑麦|Saffron 藏红花|Sandbar 沙洲|Sedge 莎草|Slate 板岩|Sorrel 酸模
Sparrow 麻雀|Spruce 云杉|Summit 山顶|Thistle 蓟|Thrush 鸫鸟|Thyme 百里香|Willow 柳树
`);

/** What tells one of a name from the next, once all names have been used. */
export const modifiers: readonly Localised[] = pairs(`
Little 小|Great 大|Old 老|New 新|Early 早|Late 晚|Far 远|Near 近|North 北|South 南
East 东|West 西|Upper 上|Lower 下|Quiet 静|Bright 明|Deep 深|High 高|Long 长|White 白
Grey 灰|Blue 蓝|Green 绿|Winter 冬日|Summer 夏日|Evening 黄昏|Morning 清晨|Second 第二|Hidden 隐|Open 开阔
`);

/** Who invented products are made by, besides the makers of the catalogue. */
export const makers: readonly string[] = [
  ...["Ahornhof", "Alder & Finch", "Bergkiosk", "Casa Lenta", "Drossel", "Eastquay", "Fjordkind"],
  ...["Hüttenwerk", "Isola Bassa", "Kaido", "Lintmakers", "Moor & Mole", "Nordstube", "Petit Verger"],
  ...["Qingshan", "Rauhreif", "Sundby", "Tannwald", "Umi Works", "Vesper Mills", "Wiesental"],
];

/** Where they are made. */
export const places: readonly Localised[] = pairs(`
Bergen 卑尔根|Porto 波尔图|Ghent 根特|Graz 格拉茨|Dresden 德累斯顿|Hangzhou 杭州|Jingdezhen 景德镇|Kanazawa 金泽|Turin 都灵
Galway 戈尔韦|Aarhus 奥胡斯|Lyon 里昂|Leipzig 莱比锡|Tartu 塔尔图|Seville 塞维利亚|Suzhou 苏州|Basel 巴塞尔|Malmö 马尔默
Trieste 的里雅斯特|Dali 大理
`);

/** Reads "English 中文" pairs, set apart by bars and line ends. */
function pairs(text: string): Localised[] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((pair) => {
      const [en = "", zh = ""] = pair.split(" ");
      return { en, zh };
    });
}
