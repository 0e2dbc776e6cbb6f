/**
 * Words that people make passwords of: names, teams, keyboard rows, what they love. Whoever guesses begins with these,
 * written in all the ways that `isCommonPassword` undoes. One list for all languages, in plain letters.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
    aaron abc abcdef abcdefg abcdefgh abdullah abigail access adidas admin administrator adobe adrian adriana
    agnieszka ahmed aini aishiteru aiwoma ajax alejandra alejandro alessandro alessia alex alexander alexandra
    alexis alfonso alice alicia alina alisha alison all allah allison allow alphabet alskar alskling alyssa
    amanda amazon amelia amen america amigo amigos amor amorcito amore amoremio amour amsterdam anastasia andrea
    andrei andres andrew andrey android anette angel angela angelica angelina angelito angels anhyeuem anita
    ankara anna annabelle anne annie annyeong anthony anton antonia antonio anything apple apples april aquarius
    ariana ariel arigato arizona armando arschloch arsenal arthur arturo asdasd asdf asdfgh asdfghjkl asdqwe
    ashley ashton askim assassin asshole athena audi audrey august aurora austin australia autumn avatar awesome
    azerty babe baby babyboo babyboy babycakes babygirl badass badboy bailey ballin bambino banana bandit
    bandung baobao baobei barbara barbie barcelona barney bartek baseball basketball bastard batman battery
    bayern bayernmuenchen beatles beautiful beauty beaver beijing bella belle benjamin beograd berlin bernard
    bernie besiktas bestfriend bianca biden bigboy bigdaddy billion billy birthday biscuit bismillah bisous
    bitch biteme blabla black blacky blade blanca blaster blessed blessing blink blood blossom blue bluebird bmw
    bobby bonita bonjour bonnie booboo boomer boots bordeaux boss boston boubou bradley brandon brandy brasil
    brazil brenda brian bridget britney brittany bronco broncos brooke brooklyn brother brown brownie bruce
    bruno brutus bubba bubbles bucuresti budapest buddy buffalo buffy bugatti bulldog bulldogs bullet bullshit
    bunny business buster butter butterfly caballo cachorro cactus caesar caitlin california callofduty calvin
    camaro camila camille canada candy capitan caramel caramelo carla carlos carmen carol carolina caroline
    cartman casino casper cassie catalina caterina catherine cecilia celeste celine celtics chacha champion
    chance chandler chanel changeit changeme charlene charles charlie charlotte chaton cheche checkout cheese
    cheesecake chelsea chen cherry chester chevrolet chiara chicago chicco chichi chicken chien china chivas
    chloe chocolat chocolate chouchou chris chrissy christ christian christina christine christmas christopher
    ciao ciaociao cinderella cinta cisco claire clara claudia claudio clement clifford clover cocacola coco
    coconut coffee colombia colorado compaq computer contrasena contrasenia cookie cookies cool cooper corazon
    corinthians correcthorsebatterystaple corvette coucou counterstrike courtney cowboy cowboys cracker crazy
    cricket cristian cristiano cristina cruzeiro crystal cucciola cucciolo cupcake customer cutie cynthia daddy
    daisy dajiahao dakota dallas damian dancer dancing daniel daniela daniele daniella danielle danny dante
    dario darius darkness darling darthvader daughter david davide dawn daylight deborah december deedee default
    delfin delphine demo denise dennis denver derek desire desiree desktop destiny deus deusefiel deutschland
    devil devils dexter diablo diamond diana diane diego dienstag dieter digger digit dima dinamo dios
    diosesamor disney doctor dodger dodgers doggie dollar dollars dolphin donald doraemon dortmund doudou
    douglas dragon dragonball dragons dreamer dreams dresden dropbox drowssap ducati dudley durango dustin dylan
    dynamite eagle eagles easter eclipse eddie edgar eduardo edward einhorn eleanor elena eleonora elephant
    elisa elisabeth elizabeth ellie elsker elvis emanuel emerald emilia emilie emily eminem emma emmanuel
    emyeuanh endless engel england enigma enrico enrique enter enterprise erica erika estrella estrellita ethan
    eugene europe evelyn everton expert exploit fabian fabio fabrizio facebook faith falcon familia familie
    family farfalla father fatima fcbayern february federica federico felicia felicidad felicidade felicity
    felipe felix fender fenerbahce fernanda fernando ferrari feyenoord fickdich ficken fiona fireball firebird
    firefly fireman fishing flamengo flamingo flash flavia flipper florian florida flower flowers fluffy
    football ford forever formula fortnite forzainter forzajuve forzamilan fotbal fotboll foxtrot france frances
    francesca francesco francis francisco franco frank frankfurt frankie franklin freddy frederic free freedom
    freitag french freunde friday friend friends friendster frosty fucker fucking fuckme fuckoff fuckthis
    fuckyou funny fussball futbol gabriel gabriela gabriele gabriella galatasaray galaxy galina gamer gaming
    gandalf gangsta gangster garfield gateway gatita gatito gege geheim gemini geneva george georgia gerald
    gerard gerardo german germany ghost gianluca gibson gilbert gina ginger giorgia giorgio giovanna giovanni
    giulia giuseppe gizmo gladiator gloria goddess godfather godisgood godzilla golden goldfish golf gomall
    goodbye goodluck goodmorning goodnight google gordon goteborg grace grandma green greenday gregory gremio
    griffin groovy guadalupe guangzhou guest guillermo guinness guitar gunner gustavo guten gwapako hacker
    hacking haha hahaha hajduk hallihallo hallo hallohallo halloween hamburg hamilton hammer hangul hannah
    hannover hansarostock happiness happy happyday hardcore harley harrison harry hase haslo hatred hawaii heart
    hearts heather heaven hector hehe heidi heihei hejhej hejsan helen helena hello hellokitty helloworld
    hemmelig hendrix henry herbst hercules hermann hermosa hernandez hershey heslo hiphop hockey hola holahola
    holiday holland hollister hollywood homer honda honey hooters hope horse horses hotdog hotmail hotstuff
    howard however huang hummer hund hunter hurensohn husband ibanez icecream iceman ichliebedich ignacio igor
    ilovegod ilovejesus iloveko iloveme iloveu iloveyou iloveyouso india indian indonesia inferno infinity
    instagram integra inter internazionale internet iphone irene irina irish ironman isaac isabel isabella
    isabelle island israel istanbul italy iubire iubirea ivan jackass jackie jackson jacob jaguar jakarta jake
    jamaica james jamie janine january japan jasmin jasmine jason javier jayden jeanne jeff jeffrey jelena
    jelszo jennifer jenny jeremy jerome jerry jesse jessica jesucristo jesus jesuschrist jesuscristo jesusislord
    jetaime jewel jiayou jimmy jiushi joanna joaquin johan johanna john johnathan johnny johnson joker jonathan
    jordan jorge jose joseph josephine joshua juan juanita judith julia julian juliana julie julien juliet
    julieta julio julius july june junior jupiter justice justin justinbieber justine juventus kaiser kaixin
    kamikaze kangaroo kaniner karate karen karina karla karolina kasia kasper katasandi kate katerina katherine
    kathleen kathryn katie katrina katya katze kawaii kawasaki kelly kelsey kenneth kenny kermit kevin keyboard
    khongbiet kickass killer killme kimberly king kingdom kings kirsten kismacska kissa kisses kitten kitty
    klaus knight kobe kocham kochamcie kochanie koira konnichiwa konstantin korea kotik krishna kristen kristin
    kristina ktoeto kuba lacoste ladybug lakers lalala lamborghini lancer laogong laopo laptop larissa lasko
    lastfm laura lauren laurence lavender leather lebron leelee legend legolas leonard leonardo leone leonie
    leopard leslie lester leticia letmein letmeinnow letmesee letters lewis liberty liebe lieblich lieverd
    lightning lincoln linda lindsay lindsey linkedin linkinpark linux lion lisa little liverpool lizard ljubavi
    lkjhgfdsa logan login lokomotiv lola lolek lolita lollipop london longhorn lorenzo losenord loser losers
    lothar louise loulou love lovebug lovehurts lovely loveme lover lovergirl lovers loveyou lozinka lubov lucas
    lucia luciano lucifer lucky luis luisa lukas luna lyubov machine maddie madison madonna madrid maelle
    magdalena maggie magic magnum magyar mahalkita mahalko majestic makaveli maksim malibu mall mama maman
    mamapapa mamma manager manchester manchesterunited mandarin mandy manolito manuel manuela maradona marcel
    marcelo march marcin marco marcos marcus margaret margarita maria mariah mariana marianne marie mariel
    marilyn marina marine mario mariposa marissa marius marjorie mark marlboro marley marlon marseille marta
    martha martin martina martinez marvin mary masha mason massimo master mateo mateusz matheus mathias mathieu
    matilda matkhau matrix matteo matthew matthias maurice mauricio maus mausi maverick maxime maximus maxwell
    megan meimei melanie melissa melody mephisto mercedes mercury mercy merlin messi metallica meuamor mexican
    mexico miamor miamorcito michael michaela michal micheal michel michele michelin michelle mickey mickeymouse
    micorazon microsoft midnight miguel mihaela mike mikey milacek milan milena miller milli million milton mima
    mimamima mine minecraft minhavida minina minnie miranda mireille misia misiek mistress mitchell mivida
    mnbvcxz mohamed mohammed moimeme molly momanddad monaco monday money monica monika monique monkey monster
    montag montana montreal mookie moonlight moonshine morgan morris moskva motdepasse mother motorola mouse
    mozart muenchen muffin muhammad munchkin murphy muschi music musica mustafa mustang myfamily mylove myspace
    myszka nadine napoli naruto nascar nastya natalia natalie natascha natasha nathalie nathan nathaniel navarro
    network newcastle newlife newyork neymar nicholas nicky nicolas nicole nightmare nihao nihaoma nikita
    nikolai nimbus ninja nintendo nippon nirvana nishishui nissan nokia nokian nonmollare norbert norman nothing
    november number numbers obama oblivion octavia october oleg olga oliver olivia olympia omega onelove
    onepiece onlineshop oracle orange order orlando oscar osterhase outlaw owner pablo pacific packers palmeiras
    paloma pamela panda pandora pantera panther panthers papa papamama papillon paramore paris parisien parker
    parol parola partizan pascal pass passcode passion passord passphrase passw passwd password passwort patches
    patito patricia patrick patrizia paul paula paulina pauline peace peaches peanut peanuts pearl pedro peewee
    pegasus pelusa penguin pengyou pepper perfect perkele perrito peter petra peugeot philip philipp philippe
    phillip phoebe phoenix photoshop picasso pierre pikachu pimpin pineapple pink pinkfloyd pinky pioneer piotr
    pippo pirate pisces pistons pizza platinum playboy player playstation please pocahontas poiuyt poiuytrewq
    pokemon poland polina polska pompier poohbear pookie popcorn poppy porsche portugal potter poupette power
    praha praise precious presario prettygirl prince princesa princesita princess princesse principessa private
    privet psycho pumpkin pumpkins punkrock puppy purple pussy putin qazwsx qazwsxedc qinaide qqqq queen queenie
    quentin qwaszx qweasd qweasdzxc qwert qwerty qwertyuiop qwertz rabbit rachel radical raffaele rahasia
    raiders rainbow rainbows ramona ranger rangers raphael raquel rascal raven raymond realmadrid rebecca
    rebelde redbull reddevil redneck redrose redsox redwings reggae regina renata renault ricardo riccardo
    richard ricky ripley river robert roberta roberto robin robinson roblox rocket rocknroll rockstar rocky
    rodney rodrigo roger roland romain roman romance romania romeo ronaldinho ronaldo ronnie rooney rooster root
    rosario rose rosebud roses rosita rossella rossiya router roxana roxanne rugby runner ruslan russell russia
    russian ryan sabina sabine sabrina safety sailing sailor sailormoon saints sakura salasana salope salvador
    salvatore samantha samara sammy samson samsung samuel samurai sandra sandrine sandy santiago santos saopaulo
    sapphire sara sarah saranghae sasha sasuke satan saturday saturn saudade savannah sayang scarface scarlett
    schalke schatje schatz schatzi scheisse schmetterling schnecke schnucki school schule scooby scorpio
    scorpion scotland scott scruffy sebastian sebastien secret secure security semperfi senha seniseviyorum
    september serena serenity sergei sergey sergio server service seven sexy shadow shanghai shanna shannon
    sharon sheila shelby shenzhen sheriff sherlock shinigami shirley shithead shop shopping shorty sierra sifra
    sifre silver silvia simon simona simone simpson simpsons sinead singapore sister skate skateboard skater
    skipper skywalker slavia slayer slayers slipknot slunicko smackdown smile smiley smith smokey smoochie
    snickers sniper snoopy snowball snowboard snowflake snowman soccer sofia softball solange soldier soleil
    solnce solnyshko solomon something sommar sommer sommerferie sonia sonic sonnenblume sonnenschein sonntag
    sophia sophie soulmate southpark spain sparky sparta spartak spartan special speedy spencer spiderman spirit
    spitfire sponge spongebob sporting sports spring springer squirrel stalker stanley staple stargate starlight
    start startrek starwars steaua steelers stefan stefania stefanie stefano stella stellina stephan stephanie
    stephen steve steven stewart sticky stinky stockholm store storm stranger strawberry student stupid
    stuttgart sublime success suckit suckmydick sugar summer sunday sunflower sunny sunrise sunset sunshine
    superman supernova superstar support surfer surfing susana susanne suzanne suzuki svetlana sweden sweet
    sweetheart sweetie sweetness sweetpea swimming sydney sylvester sylvia sylvie system szeretlek tamara tanya
    tarzan tatiana tattoo taurus taylor teacher teamo teamomucho teddy teddybear telefon telefono temppass
    tennessee tennis tequiero tequieromucho teresa terminator terror terry tesoro test tester testing testpass
    teufel texas thanks thankyou thebest theboss theking theone theresa therock thierry thinkpad thirteen thomas
    thuglife thunder thursday tiamo tiantian tiffany tiger tigers tigger timothy tinker tinkerbell titanic
    titans toffee together tokyo tomcat tomek tommy tomodachi toor tootsie topgun topolino topsecret tornado
    toronto torres totoro tottenham toulouse toutou toyota trabzonspor travis trevor trigger trinity trixie
    trojan trooper trouble trump trustno trustnoone tucker tuesday turkey turkiye turtle tweety twilight twinkle
    twitter tyler tyrone ubuntu ukraine undertaker unicorn unicornio united unknown user username vacances
    vacation vakantie valencia valentin valentina valentine valeria valerie vampire vanessa vanilla vasco vegas
    vegeta vendredi venezuela ventura venus vera veronica veronika vfbstuttgart victor victoria victory vietnam
    viking viktor viktoria vincent vincenzo violet violetta viper virgin virginia vitalik vivian viviana
    vladimir vodka voetbal volcom volimte volkswagen wachtwoord walker walter wang warcraft warhammer warlock
    warren warrior watashi watermelon webmaster webshop wednesday weekend welcome welcomeback welcomehome welkom
    wendy werder werner wesley whatever whatsapp whiskey white whitney wicked wildcat wildcats wilfried william
    williams willow wilson windows windsurf winner winnie winniethepooh winston winter wireless wizard woaibaba
    woaimama woaini woainima woaiwo woaiwojia wodemima wojiushiwo wojtek wolf wolfgang wolverine wolves
    wonderwoman woody woshini woshishui wrestler wrestling wsxedc xavier xbox xiaolong xiaoming xiaoxiao xiaoyu
    xingfu xswzaq yamaha yang yankee yankees yasmin yellow yolanda yomismo youtube yvonne zachary zagreb zaichik
    zaqwsx zaqxsw zebra zenit zhang zhao zhongguo zhou zidane zipper zomer zouzou zvezda zxcv zxcvbn zxcvbnm
  `
    .trim()
    .split(/\s+/),
);
