"""The 128 words of the phone code: each names a thing that a picture shows.

Frozen: a word's place in the list is its number, and a caller's program may be an older one.
"""

_WORDS = """
    accordion airplane ambulance ant avocado badminton basketball bathtub bicycle blueberries
    boomerang bridge briefcase broccoli bubbles bumblebee butterfly candle caterpillar chestnut
    chili chocolate chopsticks coconut couch crocodile crown cucumber cupcake diamond dinosaur
    dolphin elephant factory fireworks fishing flamingo flowers flute footprints fox garlic
    gloves goldfish grasshopper guitar hammer handbag hedgehog helicopter hourglass icecube
    jeans jellyfish kangaroo karate kiwi koala lightning lipstick lizard lollipop magnet mango
    megaphone microscope minibus moon motorcycle mountain mushroom newspaper octopus onion
    orange owl oyster palmtree pancakes paperclip parachute penguin pingpong playground
    polarbear pumpkin radio robot rock rollercoaster ruler sandwich satellite saxophone scarf
    screwdriver siren skateboard snorkel snowman spaghetti sponge squirrel stadium stethoscope
    strawberry sunflower sunglasses sunshine television thermometer tiger tomato toothbrush
    tractor trophy trumpet tulip umbrella unicorn violin volcano volleyball watermelon
    wheelchair wolf yoyo zebra
"""
WORDS: tuple[str, ...] = tuple(_WORDS.split())
