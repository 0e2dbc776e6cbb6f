/**
 * Passwords that many people have, whole, of eight characters or more, which no rule of `isCommonPassword` sees: films,
 * games, bands, teams, cars, what people say. In lower case; digits and signs around letters needn't be in it.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
    420blaze 50cent50 a123456b a1a2a3a4 a@123456 aa@123456 aabbcc11 aabbccdd acdc1234 adele123 aerosmith
    agent007 alfaromeo alhamdulillah allahakbar allahuakbar alligator always4u anaconda angeleyes angelface
    angelwings applepie arsehole asdf;lkj asdfjkl; asroma12 asroma1927 assassinscreed astonvilla atletico
    avengedsevenfold avengers awsedrft azsxdcfv azsxdcfvgb babycake babydoll babyface babylon5 bacardi1
    backstreet backstreetboys backtothefuture barca123 bassfishing battlefield battlestar bayernmunich beckham7
    benfica1 benfica1904 beyonce1 bible123 bigblack bigboobs bigdick1 biggie12 bigtits1 billabong blackberry
    blackbird blackcat blackdog blackhawk blackjack blackout blacksabbath blackstar blah1234 blaze420 bleach12
    blowjobs blowme69 bluebell blueberry blueeyes bluemoon bluesky1 bluewhale bobdylan bobmarley boca1234
    bocajuniors bollocks bond007007 bonjovi1 bowhunter bowling1 breakingbad britneyspears bubblegum budlight
    budweiser bulbasaur bulls123 bumblebee butterscotch c3por2d2 camel123 caonima1 caonima123 captainamerica
    captainmorgan carlsberg catwoman celtic1888 celticfc centipede charizard charmander cheerleader cheeseburger
    chevy350 chewbacca church12 citroen1 civic123 cloudstrife coldplay company1 confidential cornflakes corona12
    crocodile csdn1234 cska1911 cutegirl cutiepie dale3dale dalejr88 darkside davidbeckham daybreak deadpool
    dearbook deathnote deathstar deerhunter depechemode dfghjkl1 diablo2lod dickhead digimon1 dirtbike doctorwho
    donkeykong dontknow dota1234 dr.dre12 dragonfly dumbass1 dumbledore dynamokiev edsheeran eintracht
    evanescence evangelion everlove everquest everyoung everything f150truck falloutboy fckoeln1 fcporto1
    fcporto1893 fdsajkl; fghjkl12 fiat1234 fightclub finalfantasy fiorentina firestarter foreveryoung forget12
    forgetit forgotpassword fridaythe13th frodobaggins fuck1234 fuckface fuckthat galactica gamecube
    gameofthrones ganesh12 ganja420 ganpati1 ghostbusters glasgow1 godbless godisgod godisgreat godislove
    goku1234 goldeneye goldstar goodboy1 goodday1 goodgirl goodlife goodtimes grandtheftauto granturismo
    grasshopper greatwhite greeneyes greenlantern greentea gryffindor gtaviceci guardianangel gummybear
    gummybears gunsnroses gymnast1 gymnastics habbohotel halamadrid halflife hallelujah halo1234 hanmeimei
    hansolo1 happyface happyfeet happygirl harekrishna harleydavidson harrystyles heineken heisenberg helpdesk
    hermione herthabsc highschoolmusical hinata12 hogwarts hondacivic hondacrv honeybear honeybee honeybun
    honeypie hosanna1 hotchick hotgirls hotpussy hotrod12 hotshot1 hotspurs hufflepuff hugsandkisses hunting1
    hurricane iceberg1 ichigo12 idontcare idontknow idunno12 ihatethis ihateyou ilovealex ilovechris ilovedavid
    ilovefootball iloveher ilovehim ilovejames ilovejohn ilovejosh ilovejustin ilovematt ilovemike ilovemom
    ilovemusic ilovemybaby ilovemycat ilovemydad ilovemydog ilovemyfamily ilovemymom ilovemyself ilovesex
    iloveyou4ever iloveyousomuch imissyou inshallah inuyasha ironmaiden itachi12 jackdaniel jackdaniels jackoff1
    jaihanuman jaimatadi jamesbond jayz1234 jedimaster jellybean jesusfreak jesuslovesme jimbeam1 johnlennon
    jonasbrothers jonsnow1 jurassic jurassicpark just4you justme12 kakarotto kakashi1 katyperry khaleesi
    killerwhale kingcobra kissme12 kissmyass kittycat knicks12 kobebryant kurtcobain lacrosse ladygaga lannister
    laracroft lasagna1 lazio1900 leagueoflegends ledzeppelin leedsunited leiaorgana lilei123 lineage2 linkzelda
    lionelmessi liujing1 lollypop lonewolf lordoftherings love4ever love4life loveislife lovelife luckycharm
    luckydog luckystar luigi123 lukeskywalker macaroni mancity1 manunited manutd12 maplestory marilynmanson
    mariobros marlborored marshmallow mashallah masterbate masterchief masterkey masteryoda mcdonalds megaman1
    mercedesbenz metalgear missyou1 mitsubishi modernwarfare monkeydluffy moonbeam moonstone mordor12 moriarty
    mortalkombat motocross mountaindew mychemicalromance mynewpass ncc1701a ncc1701d ncc1701e needforspeed
    neopets1 newpass1 newpass123 newpassword nightwish nishizhu oasis123 obiwankenobi office12 office365
    oldpassword omnamahshivaya onedirection only4you onlyone1 onlyyou1 open1234 opensesame openup12 patriots
    paulmccartney pearljam pepperoni pepsi123 pepsicola philippians pinklady pizzahut plokijuh pornstar
    praisegod praisethelord prayer12 predator psalm23a psalm91a pulpfiction puppydog purplerain pussycat
    qawsedrf qawsedrftg qpalzm10 qpwoeiruty quiksilver r2d2c3po radiohead ragnarok rammstein raspberry
    rattlesnake ravenclaw reddragon redhead1 redskins residentevil rihanna1 riverplate robocop1 rollingstones
    rossi46a runescape saibaba1 sairam12 sample12 sanandreas sasukeuchiha schumacher selenagomez sephiroth
    sexlover sexyback sexybeast sexygirl sexylady sexything shakhtar shootingstar silenthill silverado silverfox
    skyline1 skylinegtr slimshady slytherin smileyface smirnoff smokeweed snoopdogg solidsnake songoku1
    spaghetti spicegirls squirtle starcraft stardust starfish stargazer stpauli1 streetfighter subaru12
    subhanallah sugarpie sugarplum sum41sum superboy superduper supergirl supermario supersonic surfboard
    suzukigsxr sweetchild sweetgirl swimmer1 sysadmin systemofadown tamadegbd tarantula tardis12 targaryen
    taylorswift temp1234 temporary tequila1 thebeatles thehulk1 thepassword thisisit thisismypassword
    thunderbird thunderbolt thundercats thx1138a tiancai1 timberwolf tokiohotel tombraider tupac2pac tyuiop12
    ultimaonline underground valarmorghulis valentinorossi vicecity voldemort volleyball waheguru walkingdead
    wangfang wangjing wangwei1 wanker12 wasd1234 weed4200 werderbremen werewolf westham1 whatisthis whatthefuck
    whatthehell whiteshark whoareyou whocares whoknows wildfire wildflower wildthing winteriscoming wobuzhidao
    wolfpack worldofwarcraft woshiniduo woshishei xiaoxin1 yourpassword yugioh12 zelda123 zhangjie zhangjing
    zhanglei zhangwei zhendema zinedine
  `
    .trim()
    .split(/\s+/),
);
