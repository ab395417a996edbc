# Words that many screens share.

# Labels of choices. A screen may have its own: an attribute .choice-NAME in its message.
choice-start = Empezar
choice-fine = Así está bien
choice-bigger = Hacerla más grande
choice-back = Volver
choice-have-link = Tengo el correo
choice-have-file = Ya tengo el archivo
choice-do-not-know = No lo sé
choice-use-link = Usar este enlace
choice-pick-file = Elegir un archivo
choice-what-is-folder = ¿Qué es una carpeta?
choice-what-is-zip = ¿Qué es un archivo ZIP?
choice-what-is-pdf = ¿Qué es un PDF?
choice-what-is-ending = ¿Qué son .zip y .pdf?
choice-allow-look = Sí, búsquenlo
choice-that-is-right = Sí, así es
choice-not-mine = No, eso no es mío
choice-not-right = No, volver
choice-use-place = Usar esta carpeta
choice-other-place = Guardarlo en otro sitio
choice-pause = Parar un momento
choice-hurry = Saltar la espera
choice-how-long = ¿Cuánto va a tardar?
choice-later = Hacerlo más tarde
choice-go-on = Seguir
choice-close = Cerrar esta ventana
choice-show-folder = Ver la carpeta
choice-show-file = Ver dónde está
choice-have-it = Ahora lo tengo
choice-program-page = Ver su página
choice-open-with = Abrirlo con este
choice-open-with-first = Abrirlo con el primero
choice-free-program = Ver otro programa
choice-open-parcel = Abrir el paquete
choice-unlock = Abrir el candado
choice-open-first = Abrir el primero
choice-show-all = Verlos todos
choice-open-it = Abrirlo
choice-choose-other = Elegir otro archivo
choice-see-it = Sí, lo veo
choice-hear-it = Sí, lo oigo
choice-cannot-see = No, todavía no
choice-see-it-now = Ahora lo veo
choice-hear-it-now = Ahora lo oigo
choice-other-program = Probar otro programa
choice-sight-nothing = No salió nada
choice-sight-asks-program = Pregunta qué programa usar
choice-sight-asks-password = Pide una contraseña
choice-sight-strange-signs = Veo signos raros
choice-sight-other-product = No es lo que compré
choice-sight-broken = Dice que el archivo está roto
choice-sight-blank = Veo una ventana vacía
choice-sight-guard = Veo un aviso
choice-sight-other-system = No es para mi ordenador
choice-sight-sign-in = Pide mi nombre de usuario
choice-sight-disk-full = Dice que no hay sitio
choice-sight-offline = Dice que no hay internet
choice-sight-link-expired = El enlace no va
choice-sight-parcel = Veo una lista de archivos
choice-sight-too-small = La letra es muy pequeña
choice-sight-no-sound = No oigo nada
choice-sight-lost = No sé dónde está
choice-sight-some-missing = Falta una parte
choice-sight-loading = No se acaba nunca
choice-sight-seen = Ahora lo veo
choice-tell = Esto es lo que veo
choice-other-words = Decirlo de otro modo
choice-open-again = Abrirlo otra vez
choice-open-here = Abrirlo en nuestra ventana
choice-look-at-file = Revisar mi archivo
choice-open-next = Abrir el siguiente
choice-on-desktop = Poner un icono en mi escritorio
choice-sheet = Hacer una hoja para imprimir
choice-put-there = Sí, pónganlo ahí
choice-show-it = Ver dónde está
choice-show-sheet = Ver la hoja
choice-know-how = Ya sé cómo
choice-try-now = Quiero probarlo ahora
choice-question = Tengo una pregunta
choice-ask-in-two-days = Preguntarme en dos días si va bien
choice-all-well = Sí, todo va bien
choice-not-well = No, algo va mal
choice-start-again = Empezar otra vez
choice-start-over = Usar el enlace
choice-understood = Ahora ya lo sé
choice-help = Ayuda por teléfono
choice-report = Escribir un informe para la tienda
choice-show-report = Ver el archivo
choice-send-report = Enviarlo a la tienda
choice-mail-report = Enviarlo por correo
choice-see-inside = Ver qué hay dentro
choice-other-way = Darlo de otra manera
choice-read-all = Leerlo todo
choice-looks-right = Está bien así
choice-mailed = Ya lo envié
choice-copy-mail-text = Copiar el texto
choice-open-mail = Abrir el correo otra vez
choice-copy-report = Copiarlo a una carpeta o memoria
choice-tell-report = Contarlo por teléfono
choice-other-folder = Elegir otra carpeta
choice-stop-sending = No enviarlo
choice-ask-later = Preguntarme la próxima vez
choice-send-now = Sí, enviarlo ahora
choice-not-now = Ahora no
choice-do-not-send = No enviarlo
choice-try-again = Probar otra vez
choice-ask-new-link = Pedir un enlace nuevo
choice-have-new-link = Tengo un enlace nuevo
choice-sign-in = Abrir la página de entrada
choice-sign-in-here = Entrar
choice-open-page = Abrir la página
choice-get-again = Traerlo otra vez
choice-save-whole = Salvar lo que está entero
choice-first-names = El primero se ve bien
choice-right-after-all = Sí que está bien

safe = Todo lo que tenía antes sigue a salvo.

# What was bought. All are masculine but the music.
kind-noun = { $kind ->
    [book] libro
    [course] curso
    [music] música
    [program] programa
    [pattern] patrón
   *[other] archivo
}
practice-line = Una práctica: { $product }
product-line = { $kind ->
    [book] Su libro: { $product }
    [course] Su curso: { $product }
    [music] Su música: { $product }
    [program] Su programa: { $product }
    [pattern] Su patrón: { $product }
   *[other] Su pedido: { $product }
}

# What a file is.
thing-pdf = un PDF: páginas para leer
thing-epub = un libro para leer
thing-ebook = un libro para leer
thing-picture = una imagen
thing-text = un texto corto
thing-sound = un sonido para oír
thing-video = un vídeo
thing-document = un texto para leer o cambiar
thing-spreadsheet = una tabla
thing-slides = una serie de láminas
thing-web_page = una página web
thing-font = un tipo de letra
thing-sewing = un patrón de costura
thing-knitting = un patrón de punto
thing-cut = una forma para recortar
thing-model = una forma para imprimir
thing-score = una partitura
thing-brush = unos pinceles para dibujar
thing-preset = un estilo para fotos o vídeos
thing-samples = unos sonidos para tocar
thing-project = un trabajo para seguir
thing-licence = una llave que abre lo que compró
thing-zip = un paquete
thing-seven_zip = un paquete
thing-tar = un paquete
thing-compressed = un paquete
thing-other_archive = un paquete
thing-program_windows = un programa para Windows
thing-program_mac = un programa para Mac
thing-program_linux = un programa para Linux
thing-program_phone = un programa para el teléfono
thing-script = un programa pequeño
thing-shortcut = un enlace a otro lugar
thing-folder = una carpeta
thing-empty = un archivo vacío
thing-unfinished = un archivo sin terminar
thing-card = una tarjeta de la tienda
thing-unknown = un archivo
thing-names = cómo se verían los nombres
thing-missing = { $more ->
    [0] no está entero
    [one] y otro que no está entero
   *[other] y { $more } más que no están enteros
}
thing-part = la parte que falta
thing-sheet = su hoja para imprimir
thing-report = su informe
thing-program_page = la página de quien lo hace
thing-program_here = un programa de este ordenador
thing-address = una dirección de correo
note-start-here = Empiece aquí
# A file among the newest: what it is, how large, and since when it is here.
found-line = { $thing }, { $size }{ $since ->
    [now] , de hace unos minutos
    [morning] , de esta mañana
    [afternoon] , de esta tarde
    [evening] , de esta noche
    [night] , de la noche pasada
    [yesterday] , de ayer
    [days] , de esta semana
    [weeks] , de hace unas semanas
   *[other] {""}
}
note-marked = Este no lo abrimos por sí solo

# The button at the lower edge where the filled one is not seen yet.
more-below = Sigue abajo ↓

# The step rail.
stage-get = Traer
stage-unpack = Sacar
stage-open = Abrir
stage-done = Listo

# How far the work is.
progress-start = Vamos a empezar.
progress-of = { $done } de { $total }.
progress-files = { $files } de { $all } archivos.
progress-only = { $done } hasta ahora.
progress-waiting-line = Ahora no llega nada. Esperamos, y lo que hay se queda.
progress-waiting-offline = Se fue internet. Esperamos, y luego seguimos solos.
progress-waiting-busy = La tienda pide esperar un poco. Luego seguimos solos.
progress-resting = { $done } de { $total } ya están aquí.
time-seconds = Queda menos de un minuto.
time-minute = Queda más o menos un minuto.
time-minutes = Quedan unos { $minutes } minutos.
time-hour = Queda más o menos una hora.
time-hours = Quedan unas { $hours } horas.
# Between a number and its unit stands a no-break space, so that no line ends there.
size-bytes = { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
size-kb = { $n } kB
size-mb = { $n } MB
size-gb = { $n } GB

# The strip at the foot.
strip-phone = ¿No puede seguir? Llame al { $phone }. Diga estas seis palabras.
strip-words = ¿Habla por teléfono con la ayuda? Diga estas seis palabras.
strip-note = Dicen qué pantalla ve usted. Con ellas nadie entra en su ordenador.

# What a new folder for orders is called, and the e-mail that asks for a new link.
folder-name = Mis pedidos
mail-subject = { $product ->
    [none] Por favor, envíenme un enlace nuevo
   *[other] Por favor, envíenme un enlace nuevo para { $product }
}
mail-body = Buenos días. El enlace de mi correo ya no funciona. Por favor, envíenme uno nuevo. Muchas gracias.

# Lecciones.
choice-try-it = Quiero probarlo
choice-learn = Ver pequeñas lecciones
choice-learn-password = ¿Cómo es una contraseña?
choice-learn-guard = ¿Qué hace el antivirus?
choice-learn-room = ¿Cómo hago sitio?
choice-learn-safe = ¿Es seguro este archivo?
choice-learn-find = Aprenderlo con un juego
choice-learn-where = ¿Adónde va un archivo nuevo?
choice-give-hint = Deme una pista
choice-show-how = Muéstreme cómo
choice-task-again = Dígame otra vez qué hacer
choice-leave-lesson = Dejar la lección
choice-lesson-over = Seguir donde estaba
choice-remove-practice = Quitar la carpeta de práctica
thing-lesson = una pequeña lección
thing-lesson_done = esta ya la hizo
