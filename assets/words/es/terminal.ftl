# The terminal twin: the same screens, with a number for each choice.

terminal-no-display = Este ordenador no puede abrir una ventana. Seguimos aquí mismo.
terminal-how = Escriba un número. Luego pulse Intro. Intro solo elige el número 1.
terminal-another = Decirlo de otra manera
terminal-first-way = Decirlo como al principio
terminal-again = Escriba uno de los números, por favor.
terminal-enter-link = Pegue aquí el enlace. Luego pulse Intro.
terminal-enter-name = Escriba aquí el nombre. Luego pulse Intro.
terminal-enter-password = Escriba aquí la contraseña. Luego pulse Intro.
terminal-enter-file = Escriba dónde está el archivo. Luego pulse Intro.
terminal-enter-folder = Escriba dónde está la carpeta. Luego pulse Intro.
terminal-enter-words = Díganos lo que ve. Luego pulse Intro.
terminal-empty = Ahí no había nada. Pruebe otra vez, por favor.
terminal-bigger = Pulse Ctrl y el signo más. Así casi siempre crece la letra.
terminal-kept = Le guardamos el sitio. Para seguir, empiece otra vez igual.
terminal-stopped = Hemos parado. Para empezar otra vez, hágalo igual.
terminal-stopped-unpacking = Hemos parado. No sacamos nada, y su archivo está como estaba.
terminal-nobody = Aquí no hay nadie que pulse una tecla. Añada --yes para seguir sin preguntas.
terminal-page = Página { $page } de { $pages }
terminal-code = ¿Está al teléfono? Diga: { $code }.
terminal-phone = Ayuda: { $phone }
terminal-own-folder = Esta práctica es sobre una carpeta. Usamos una nuestra, y no la de usted.
terminal-safe-practice = Esto es una práctica. Usted no compra nada, y no enviamos nada.
terminal-done = Ya está. Lo tiene aquí:
terminal-looked = Solo lo hemos mirado. Su archivo está como estaba.
terminal-start-with = Abra primero este: { $path }
terminal-no-such-problem = No hay práctica para { $problem }. Puede practicar: { $known }.

# helperkit unpack
terminal-saved = Salvamos { $saved } de { $all } archivos. Estos estaban rotos:
warning-renamed = Hay nombres que no van en todas partes. A esos archivos les dimos otros.
warning-link-left-out = Dejamos fuera un acceso directo a otro lugar.
warning-names-guessed = Adivinamos cómo se escriben los nombres. Si se ven mal, use --encoding.

# helperkit inspect
inspect-kind = Esto es { $what }.
inspect-whole = { $whole ->
    [yes] Está entero.
    [no] Una parte falta o está rota.
   *[unknown] No sabemos si está entero.
}
inspect-safe = { $safe ->
    [yes] Se puede abrir sin miedo.
    [unknown] No sabemos qué es, y no podemos decir si es seguro.
    [unseen] No lo vemos todo, y no podemos decir si es seguro.
    [ours] Nuestra ventana lo puede mostrar. Ningún otro programa lo recibe.
   *[no] Este no lo abriríamos por sí solo.
}
inspect-title = Se llama { $title }.
inspect-pages = { $pages ->
    [1] Tiene una página.
   *[other] Tiene { $pages } páginas.
}
inspect-there = Aquí hay unas { $there } de cada 100 partes.
inspect-owner = Lo puede leer. Para imprimirlo o cambiarlo puede pedir una contraseña.
inspect-certificate = Solo se abre en los ordenadores que eligió la tienda.
inspect-scripts = Trae pequeños programas. Nuestra ventana no los pone en marcha.
inspect-launches = Pondría en marcha otro programa. Nuestra ventana no lo permite.
inspect-embedded = Trae otros archivos dentro.
inspect-right-to-left = Va de derecha a izquierda.
inspect-seconds = { $seconds ->
    [0] Es muy corto.
    [1] Dura un segundo.
   *[other] Dura { $seconds } segundos.
}
inspect-minutes = Dura { $minutes } min y { $seconds } s.
inspect-inside = Para la tienda: { $inside }.
inspect-made-for = { $system ->
    [windows] Es para Windows.
    [macos] Es para un Mac.
    [linux] Es para Linux.
    [android] Es para teléfonos Android.
    [ios] Es para un iPhone o iPad.
    [java] Va donde está Java.
   *[dos] Es para ordenadores muy viejos.
}
inspect-processors = Es para este tipo de chip: { $processors }.
inspect-programs = Trae un programa: { $names }
inspect-files = { $more ->
    [yes] Trae más de { $files } archivos.
   *[no] { $files ->
        [0] No hay nada dentro.
        [1] Trae un archivo.
       *[other] Trae { $files } archivos.
    }
}
inspect-kinds = Por sus nombres: { $kinds }.
# So many things of a kind: "pictures (5), sounds (1)".
inspect-many = { $things } ({ $many })
inspect-many-pdf = PDF
inspect-many-epub = libros
inspect-many-ebook = libros
inspect-many-picture = imágenes
inspect-many-text = textos
inspect-many-sound = sonidos
inspect-many-video = vídeos
inspect-many-document = textos para leer o cambiar
inspect-many-spreadsheet = tablas
inspect-many-slides = series de láminas
inspect-many-web_page = páginas web
inspect-many-font = tipos de letra
inspect-many-sewing = patrones de costura
inspect-many-knitting = patrones de punto
inspect-many-cut = formas para recortar
inspect-many-model = formas para imprimir
inspect-many-score = partituras
inspect-many-brush = pinceles para dibujar
inspect-many-preset = estilos para fotos o vídeos
inspect-many-samples = sonidos para tocar
inspect-many-project = trabajos para seguir
inspect-many-licence = llaves
inspect-many-zip = paquetes
inspect-many-seven_zip = paquetes
inspect-many-tar = paquetes
inspect-many-compressed = paquetes
inspect-many-other_archive = paquetes
inspect-many-program_windows = programas para Windows
inspect-many-program_mac = programas para Mac
inspect-many-program_linux = programas para Linux
inspect-many-program_phone = programas para el teléfono
inspect-many-script = programas pequeños
inspect-many-shortcut = enlaces a otros lugares
inspect-many-folder = carpetas
inspect-many-empty = archivos vacíos
inspect-many-unfinished = archivos sin terminar
inspect-many-card = tarjetas de la tienda
inspect-many-unknown = otros archivos
# Texts that are something of their own, by the endings of their names.
inspect-ending-m3u = una lista de canciones
inspect-ending-m3u8 = una lista de canciones
inspect-ending-pls = una lista de canciones
inspect-ending-vcf = una tarjeta con una dirección
inspect-ending-ics = una cita para un calendario
inspect-ending-gpx = un camino, para un mapa
inspect-ending-kml = un lugar o un camino, para un mapa
inspect-ending-tcx = un camino, para un mapa
inspect-ending-geojson = un lugar o un camino, para un mapa
inspect-source = el texto de un programa, para leer
inspect-names = Los primeros: { $names }
inspect-tar = un tar dentro
inspect-opens-ours = Helper Kit lo puede abrir.
inspect-opens-with = Estos programas de aquí lo pueden abrir: { $programs }.
inspect-opens-free = Este programa gratis lo abre: { $program }.
inspect-opens-machine = { $machine ->
    [sewing] Lo lee una máquina de coser.
    [knitting] Lo lee una máquina de punto.
    [cut] Lo lee una máquina que corta.
   *[model] Lo lee una máquina que imprime formas.
}
inspect-opens-nothing = Aquí no vimos ningún programa que lo abra.
inspect-note-unfinished = Aún no está completo. Espere a que acabe, o empiece otra vez.
inspect-note-drm = Tiene un candado de la tienda. Lo abre el programa de la tienda.
inspect-note-encrypted = Pide una contraseña.
inspect-note-macros = Trae pequeños programas.
inspect-note-program-inside = Trae un programa dentro.
inspect-note-file-inside = Trae otro archivo dentro. Puede ser un programa.
inspect-note-too-long = Es muy grande para mirarlo todo.
inspect-note-too-big = Es muy grande para mirarlo todo.

# helperkit card check
card-fine = La tarjeta de { $name } está bien.
