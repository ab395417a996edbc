# The windows that show what was bought.
viewer-previous = Página anterior
viewer-next = Página siguiente
viewer-page = Página { $at } de { $of }
viewer-page-field = Página
viewer-page-of = de { $of }
viewer-smaller = Más pequeño
viewer-larger = Más grande
viewer-fit = Todo el ancho
viewer-fit-page = Página entera
viewer-search = Buscar una palabra
viewer-search-field = La palabra que busca
viewer-search-next = Sitio siguiente
viewer-search-previous = Sitio anterior
viewer-hits = Vista { $at } de { $of }
viewer-no-hits = No hemos hallado esta palabra.
viewer-print = Imprimir
viewer-printed = Va de camino a su impresora.
viewer-no-printer = No hemos podido imprimir. ¿Hay una impresora encendida?
viewer-printed-file = Hicimos el archivo «{ $name }». Está en «{ $folder }».
viewer-no-printed-file = No pudimos hacer el archivo en «{ $folder }». Elija otro sitio, por favor.
viewer-printed-empty = { $count ->
    [one] Ya está impreso. No pudimos dibujar una página, y salió vacía.
   *[other] Ya está impreso. No pudimos dibujar { $count } páginas, y salieron vacías.
}
viewer-printing = Ya estamos imprimiendo. Espere un momento, por favor.
viewer-still-printing = Aún estamos imprimiendo. Pulse «Cerrar» otra vez para pararlo.
viewer-close = Cerrar
viewer-leave = Cerrar
viewer-help = Ayuda por teléfono
viewer-pages = Las páginas de su libro
viewer-more = Más
viewer-fewer = Menos
viewer-outside = Otro programa
viewer-outside-asked = También pedimos a su ordenador que lo abra.
viewer-outside-none = Este ordenador no tiene otro programa para esto.
viewer-whole-screen = Pantalla entera
viewer-part-screen = Parte de la pantalla
viewer-night = Páginas oscuras
viewer-day = Páginas claras
viewer-contents = Índice
viewer-contents-list = El índice de su libro
viewer-no-contents = Este libro no trae índice. Aquí están sus páginas.
viewer-small-pages = Páginas pequeñas
viewer-small-page = Página { $at }
viewer-slow-page = Esta página tarda un poco.
viewer-search-later = Esta página aún está llegando. Busque otra vez en un momento, por favor.

# A book with a lock
viewer-lock-heading = Este libro tiene un candado.
viewer-lock-body = Mire en su correo: ahí puede venir una contraseña.
viewer-lock-field = Contraseña
viewer-lock-show = Ver
viewer-lock-hide = Ocultar
viewer-lock-open = Abrir el libro
viewer-lock-wrong = Esa no es. Las mayúsculas cuentan.
viewer-lock-trying = Un momento, por favor. La estamos probando.
viewer-unread = Ahora no podemos leer el libro. Ciérrelo, por favor. Luego ábralo otra vez.
viewer-lock-capitals = Las mayúsculas están puestas.

# Pictures
viewer-picture = Su imagen
viewer-picture-at = Imagen { $at } de { $of }
viewer-picture-next = Imagen siguiente
viewer-picture-previous = Imagen anterior
viewer-picture-fit = Imagen entera
viewer-picture-turn = Girarla
viewer-picture-bad = No podemos mostrar { $name }.
viewer-picture-shrunk = Es muy grande. La mostramos un poco más pequeña.
viewer-picture-play = Que se mueva
viewer-picture-pause = Que se pare

# What is in a ZIP file
viewer-zip = Lo que trae este archivo ZIP
viewer-zip-count = { $count ->
    [one] Un archivo. Abra el paquete ZIP para usarlo.
   *[other] { $count } archivos. Abra el paquete ZIP para usarlos.
}
viewer-zip-cut = Mostramos los primeros { $count } archivos.
viewer-zip-locked = pide una contraseña
viewer-zip-folder = en { $folder }

# Text
viewer-text = Su texto
viewer-text-page = Su página
viewer-text-read = { $percent } % leído
viewer-text-first = Al principio
viewer-text-last = Al final
viewer-text-own-size = Tamaño normal
viewer-text-long = Este texto es muy largo. Mostramos cómo empieza.
viewer-text-torn = Esta parte está rota. El resto está bien.
viewer-text-left-out = Algunas imágenes no están en su ordenador. Las dejamos fuera.
viewer-text-no-way = Este enlace no lleva a ningún sitio.
viewer-text-out = Esto lleva a internet: { $place }. ¿Quiere ir allí?
viewer-text-out-go = Sí, ir allí
viewer-text-out-stay = No, quedarme aquí
viewer-text-back = Volver a lo de antes

# Books
viewer-book = Su libro
viewer-book-chapters = Los capítulos de su libro
viewer-book-hide-contents = Ocultar el índice
viewer-book-next = Capítulo siguiente
viewer-book-previous = Capítulo anterior
viewer-book-part = Parte { $at }
viewer-book-read = { $percent } % leído

# Sound and video
viewer-media-play = Poner
viewer-media-pause = Parar
viewer-media-back = 10 segundos atrás
viewer-media-on = 10 segundos más
viewer-media-previous = El anterior
viewer-media-next = El siguiente
viewer-media-slower = Más lento
viewer-media-faster = Más rápido
viewer-media-quieter = Más bajo
viewer-media-louder = Más alto
viewer-media-subtitles = Ver las palabras
viewer-media-no-subtitles = Ocultar las palabras
viewer-media-list = Ver la lista
viewer-media-hide-list = Ocultar la lista
viewer-media-lessons = Lo que hay en esta carpeta
viewer-media-seek = Por dónde va
viewer-media-time = { $at } de { $of }
viewer-media-speed = Velocidad { $speed }
viewer-media-loudness = Sonido: { $percent } de 100
viewer-media-seen = Ya está.
viewer-media-ended = Este acabó. El siguiente está listo.
viewer-media-bad = Aquí no podemos ponerlo. Pruebe otro programa.
viewer-media-silent = Ahora no hay sonido en este ordenador. ¿Están puestos los altavoces?
