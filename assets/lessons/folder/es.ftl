title = ¿Qué es una carpeta?

idea =
    .heading = ¿Qué es una carpeta?
    .body = Es como un cajón. Ahí guarda sus archivos, y luego los encuentra. Un cajón puede tener otros dentro.
    .picture = Una carpeta es lo mismo que un cajón.
    .choice = Meter un archivo en un cajón

put =
    .heading = Meta la carta en el cajón.
    .body = La carta es de verdad. Está en una carpeta de práctica.
    .hint = Deje pulsado el botón izquierdo sobre la carta. Llévela al cajón.
    .picture = Una carpeta con un archivo encima.

where =
    .heading = Ya está dentro. ¿Dónde está ahora la carta?
    .body = Lo hemos mirado: se ha movido de verdad.
    .hint = Entró en el cajón. No se ha perdido nada.
    .picture = Una carpeta es lo mismo que un cajón.
    .answer-gone = Se ha perdido
    .answer-inside = Está en el cajón
    .answer-twice = Ahora hay dos cartas

praise =
    .body = Ya sabe meter un archivo en una carpeta.

thing-letter = Carta
thing-drawer = Cajón
