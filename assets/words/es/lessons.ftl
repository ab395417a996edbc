# Lecciones: lo que todas comparten. Las palabras de cada una están en su carpeta, en `assets/lessons`.

learn =
    .heading = Aprenda algo nuevo.
    .body = Cada una dura unos minutos. Puede parar si quiere. No se toca nada suyo.
    .picture = Un libro abierto bajo una lámpara.

lesson =
    .heading = { $part ->
        [opening] Un momento, por favor.
        [praise] Lo ha conseguido.
        [refused] Esta lección no puede empezar ahora.
       *[unknown] Esto es una pequeña lección.
    }
    .body = { $part ->
        [opening] Ponemos aquí lo que hace falta.
        [praise] { $practice-folder ->
            [here] La carpeta de práctica sigue ahí.
            [tidied] Quitamos nuestros archivos. Los suyos se quedan.
           *[none] {""}
        }
        [refused] No ha cambiado nada. Puede seguir, y probar otro día.
       *[unknown] Todo se puede probar sin peligro. Puede parar cuando quiera.
    }
    .field = Escriba aquí
    .picture = Un libro abierto bajo una lámpara.
    .choice-again = Hacerla otra vez
    .choice-open-it = Abrir la página

# La línea encima de una lección.
lesson-line = { $lesson } Página { $at } de { $of }.
hint-again = Tómese su tiempo.

# Cómo se hace algo: primero con el ratón, y en una pista con las teclas.
how-open = Para abrir, pulse encima dos veces, rápido.
    .hint = Con las teclas: llegue ahí con el tabulador, y pulse Intro.
    .keys = Escriba su número.
how-move = Llévela allí con el ratón.
    .hint = Con las teclas: vaya a lo que mueve, y pulse la barra de espacio.
    .keys = Escriba el número de lo que quiere hacer.
how-list = { $system ->
    [macos] Pulse «{ $thing }» con dos dedos, y elija en su lista.
   *[other] Pulse «{ $thing }» con el botón derecho, y elija en su lista.
}
    .hint = Con las teclas: llegue ahí con el tabulador, y pulse la barra de espacio.
    .keys = Escriba el número de lo que quiere hacer.

# Cómo se llama la carpeta en la que se practica.
practice-folder = Carpeta de práctica (la puede tirar)

surface-desktop = { $system ->
    [macos] Un escritorio de Mac para practicar
    [windows] Un escritorio de Windows para practicar
   *[other] Un escritorio para practicar
}
surface-folder = En la carpeta
surface-phone = Un teléfono para practicar

act-open = Abrir { $thing }
act-move = Meter { $thing } en { $to }
act-copy = Copiar { $thing } a { $to }
act-empty = Vaciar { $thing }
act-update = Buscar una actualización de { $thing }
act-send = Abrir { $thing } en Libros
act-unpack = Desempaquetar { $thing }
