/**
 * Words that people make passwords of: names, teams, keyboard rows, what they love. Whoever guesses begins with these,
 * written in all the ways that `isCommonPassword` undoes. One list for all languages, in plain letters.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
    abc abcdef abcdefg abcdefgh access admin administrator adobe aini alexander alexandra all allow alphabet
    amanda amazon amen america andrew android angel angelito angels anthony anything apple april arsenal
    asdfgh asdfghjkl asdqwe ashley assassin asshole audi august australia autumn azerty babyboy babygirl
    banana barcelona baseball basketball batman battery beatles beijing benjamin berlin bestfriend biden
    billion birthday bitch biteme blessed blessing blink bmw bonita boston brazil brother bubbles buddy
    bullshit business buster butterfly california callofduty camaro canada celtics changeit changeme charles
    charlie checkout cheese cheesecake chelsea cherry chevrolet chicago chicken china chocolate christ
    christmas christopher cinderella cisco coffee computer contrasena cookie cookies cool corazon
    correcthorsebatterystaple corvette counterstrike cowboys cracker crazy cricket crystal cupcake customer
    dancer dancing daniel daniela darling darthvader daughter daylight december default demo desktop diamond
    digit dodgers doggie dollar dollars dolphin donald dragon dropbox eagle eagles easter elephant elizabeth
    emerald eminem england europe exploit facebook faith falcon familie family father february ferrari
    florida flower flowers football forever fortnite france freedom friday friend friends fuckme fuckoff
    fuckyou funny gamer gaming garfield george germany ginger godisgood golden golf gomall goodbye goodluck
    goodmorning goodnight google grace guest guitar hacker hacking halloween happy harley haslo heaven hello
    hellokitty helloworld hermosa hockey holiday honda honey hope horse however hunter ilovegod ilovejesus
    iloveu iloveyou india instagram internet iphone ironman italy january japan jennifer jessica jesus
    jesuschrist jonathan jordan joshua july june justice juventus kawasaki keyboard killer king kitten kobe
    lakers laptop lastfm lebron legend letmein letmeinnow letters liberty lightning linkedin linux lion
    liverpool lkjhgfdsa login london lovely loveme lover lovers loveyou lozinka lucky maggie mall manager
    manchester march marine mario master matrix matthew mercedes mercy messi metallica mexico michael
    michelle mickey microsoft midnight million mima minecraft minnie mnbvcxz monday money monkey moonlight
    motdepasse mother muffin music musica mustang mylove myspace naruto network newyork neymar nicole nihao
    ninja nintendo nirvana nokia nothing november number numbers obama october onlineshop oracle orange
    order packers panda panther paris parola pass passcode passphrase passw passwd password passwort peanut
    penguin pepper phoenix photoshop pikachu pineapple pirate platinum playstation please pocahontas
    poiuytrewq pokemon poland porsche precious prince princesa princess private pumpkin puppy purple pussy
    putin qazwsx qazwsxedc queen qweasd qweasdzxc qwerty qwertyuiop qwertz rainbow ranger realmadrid redsox
    richard robert roblox rockstar ronaldo root router rugby runner russia safety samantha samsung samurai
    saturday scooby secret secure security senha september server sexy shadow shanghai shop shopping silver
    sister skywalker slipknot smile smiley sniper snoopy snowball snowflake snowman soccer soldier something
    spain sparky spiderman spirit spring staple starlight startrek starwars steelers stephanie store storm
    strawberry success suckmydick summer sunday sunflower sunrise sunset sunshine superman suzuki sweetheart
    sweetie swimming system teamo tennis tequiero test tester testing texas thanks thankyou thomas thunder
    thursday tiger tinkerbell together tokyo toor topsecret toyota trump trustno trustnoone tuesday twitter
    ubuntu ukraine united user username vacation victoria victory viking vodka wachtwoord warcraft warrior
    webshop wednesday weekend welcome welcomeback welcomehome whatever whatsapp whiskey william windows
    winner winter wireless woaini woainima woaiwo wodemima wolf wonderwoman wsxedc xbox xswzaq yamaha
    yankees yellow youtube zaqwsx zaqxsw zhongguo zxcvbn zxcvbnm
  `
    .trim()
    .split(/\s+/),
);
