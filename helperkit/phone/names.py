"""The words in other languages, and other names that a person may say for a picture.

From the names of Unicode CLDR, made short by hand, so that they stay apart within a language.
"""

from helperkit.phone.words import WORDS

SOURCE = "en"

_NAMES = {
    "es": """
        acordeón avión ambulancia hormiga aguacate bádminton baloncesto bañera bicicleta
        arándanos bumerán puente maletín brócoli burbujas abeja mariposa vela oruga castaña
        guindilla chocolate palillos coco sofá caimán corona pepino magdalena diamante
        dinosaurio delfín elefante fábrica petardos anzuelo flamenco flores flauta huellas
        zorro ajo guantes pez saltamontes guitarra martillo bolso erizo helicóptero reloj hielo
        vaqueros medusa canguro kárate kiwi koala rayo pintalabios lagarto piruleta imán mango
        megáfono microscopio furgoneta luna moto cerro seta periódico pulpo cebolla naranja
        búho ostra palmera tortitas clip paracaídas pingüino pimpón tobogán oso calabaza radio
        robot piedra montaña-rusa regla sándwich satélite saxofón bufanda destornillador sirena
        monopatín esnórquel muñeco espagueti esponja ardilla estadio estetoscopio fresa girasol
        gafas sol televisión termómetro tigre tomate cepillo tractor trofeo trompeta tulipán
        paraguas unicornio violín volcán voleibol sandía silla lobo yoyó cebra
    """,
    "fr": """
        accordéon avion ambulance fourmi avocat badminton basket baignoire vélo myrtilles
        boomerang pont mallette brocoli bulles abeille papillon bougie chenille châtaigne
        piment chocolat baguettes coco canapé crocodile couronne concombre cupcake diamant
        dinosaure dauphin éléphant usine feux pêche flamant bouquet flûte pieds renard ail
        gants poisson sauterelle guitare marteau sac hérisson hélicoptère sablier glaçon jean
        méduse kangourou karaté kiwi koala éclair rouge lézard sucette aimant mangue mégaphone
        microscope minibus lune moto montagne champignon journal pieuvre oignon orange hibou
        huître palmier crêpes trombone parachute pingouin ping-pong toboggan ours citrouille
        radio robot rocher manège règle sandwich satellite saxophone écharpe tournevis sirène
        skateboard tuba bonhomme spaghetti éponge écureuil stade stéthoscope fraise tournesol
        solaires soleil télévision thermomètre tigre tomate brosse tracteur trophée trompette
        tulipe parapluie licorne violon volcan volley pastèque fauteuil loup yoyo zèbre
    """,
    "de": """
        Akkordeon Flugzeug Krankenwagen Ameise Avocado Badminton Basketball Badewanne Fahrrad
        Blaubeeren Bumerang Brücke Aktentasche Brokkoli Seifenblasen Hummel Schmetterling Kerze
        Raupe Kastanie Peperoni Schokolade Essstäbchen Kokosnuss Sofa Krokodil Krone Gurke
        Muffin Diamant Dinosaurier Delfin Elefant Fabrik Feuerwerk Angel Flamingo Blumenstrauß
        Flöte Fußspuren Fuchs Knoblauch Handschuhe Goldfisch Grashüpfer Gitarre Hammer
        Handtasche Igel Hubschrauber Sanduhr Eiswürfel Jeans Qualle Känguru Karate Kiwi Koala
        Blitz Lippenstift Eidechse Lutscher Magnet Mango Megafon Mikroskop Kleinbus Mond
        Motorrad Berg Fliegenpilz Zeitung Oktopus Zwiebel Orange Eule Auster Palme Pfannkuchen
        Büroklammer Fallschirm Pinguin Tischtennis Rutsche Eisbär Kürbis Radio Roboter Felsen
        Achterbahn Lineal Sandwich Satellit Saxofon Schal Schraubenzieher Sirene Skateboard
        Tauchmaske Schneemann Spaghetti Schwamm Eichhörnchen Stadion Stethoskop Erdbeere
        Sonnenblume Brille Sonnenschein Fernseher Thermometer Tiger Tomate Zahnbürste Traktor
        Pokal Trompete Tulpe Regenschirm Einhorn Geige Vulkan Volleyball Wassermelone Rollstuhl
        Wolf Jo-Jo Zebra
    """,
    "pt": """
        acordeão avião ambulância formiga abacate badminton basquete banheira bicicleta
        mirtilos bumerangue ponte maleta brócolis bolhas abelha borboleta vela lagarta castanha
        pimenta chocolate hashi coco sofá crocodilo coroa pepino bolinho diamante dinossauro
        golfinho elefante fábrica fogos pesca flamingo buquê flauta pegadas raposa alho luvas
        peixe gafanhoto guitarra martelo bolsa ouriço helicóptero ampulheta gelo jeans medusa
        canguru caratê kiwi coala relâmpago batom lagartixa pirulito ímã manga megafone
        microscópio van lua moto morro cogumelo jornal polvo cebola laranja coruja ostra
        palmeira panquecas clipe paraquedas pinguim pingue-pongue escorregador urso abóbora
        rádio robozinho pedra montanha-russa régua sanduíche satélite saxofone cachecol chave
        sirene skate mergulho boneco espaguete esponja esquilo estádio estetoscópio morango
        girassol óculos sol televisão termômetro tigre tomate escova trator troféu trompete
        tulipa guarda-chuva unicórnio violino vulcão vôlei melancia cadeira lobo ioiô zebra
    """,
}
NAMES: dict[str, tuple[str, ...]] = {
    SOURCE: WORDS,
    **{language: tuple(names.split()) for language, names in _NAMES.items()},
}

# What else a person may call a picture. A name that two pictures could have is asked about.
ALSO: dict[str, tuple[str, ...]] = {
    "aeroplane": ("airplane",),
    "plane": ("airplane",),
    "jet": ("airplane",),
    "bike": ("bicycle",),
    "pushbike": ("bicycle",),
    "bath": ("bathtub",),
    "bee": ("bumblebee",),
    "wasp": ("bumblebee",),
    "case": ("briefcase",),
    "worm": ("caterpillar",),
    "acorn": ("chestnut",),
    "chilli": ("chili",),
    "sofa": ("couch",),
    "alligator": ("crocodile",),
    "muffin": ("cupcake",),
    "gem": ("diamond",),
    "jewel": ("diamond",),
    "trex": ("dinosaur",),
    "bouquet": ("flowers",),
    "feet": ("footprints",),
    "recorder": ("flute",),
    "cricket": ("grasshopper",),
    "purse": ("handbag",),
    "bag": ("handbag", "briefcase"),
    "kimono": ("karate",),
    "gecko": ("lizard",),
    "loudspeaker": ("megaphone",),
    "van": ("minibus",),
    "bus": ("minibus",),
    "crescent": ("moon",),
    "motorbike": ("motorcycle",),
    "toadstool": ("mushroom",),
    "squid": ("octopus",),
    "tangerine": ("orange",),
    "mandarin": ("orange",),
    "palm": ("palmtree",),
    "tree": ("palmtree",),
    "tabletennis": ("pingpong",),
    "slide": ("playground",),
    "bear": ("polarbear",),
    "stone": ("rock",),
    "sax": ("saxophone",),
    "alarm": ("siren",),
    "goggles": ("snorkel",),
    "pasta": ("spaghetti",),
    "noodles": ("spaghetti",),
    "chipmunk": ("squirrel",),
    "arena": ("stadium",),
    "sun": ("sunshine",),
    "glasses": ("sunglasses",),
    "tv": ("television",),
    "trousers": ("jeans",),
    "pants": ("jeans",),
    "cup": ("trophy", "cupcake"),
    "fiddle": ("violin",),
    "ice": ("icecube",),
    "fish": ("goldfish", "fishing"),
    "racket": ("badminton", "pingpong"),
    "ball": ("basketball", "volleyball"),
    "thunder": ("lightning",),
    "flash": ("lightning",),
    "montaña": ("mountain", "rollercoaster"),
    "montanha": ("mountain", "rollercoaster"),
    "sonne": ("sunshine",),
    "sonnenbrille": ("sunglasses",),
}


def has_list(language: str) -> bool:
    """Return whether a language has names of its own for the pictures."""
    return language in NAMES


def said_in(language: str, word: int) -> str:
    """Return what a caller reads out for a word's number: its name, or three digits."""
    names = NAMES.get(language)
    return f"{word:03}" if names is None else names[word]
