# Words that are explained where they stand, in at most 20 words. See the English file.

glossary-zip = Un paquete con cosas dentro. Se abre, y luego se usa lo que trae.
    .forms =
        archivo ZIP
        archivos ZIP
        paquete ZIP
        ZIP
    .draws = explain_zip
    .lesson = zip

glossary-pdf = Páginas como de papel. Se pueden leer, y también imprimir.
    .forms =
        PDF
        archivo PDF
        archivos PDF
    .draws = explain_pdf
    .lesson = pdf

glossary-file = Una cosa que guarda su ordenador: un libro, una foto o una canción. Tiene un nombre.
    .forms =
        archivo
        archivos
    .draws = choose
    .lesson = file

glossary-folder = Un sitio para guardar cosas, como un cajón. Tiene un nombre, y así se halla luego.
    .forms =
        carpeta
        carpetas
    .draws = explain_folder
    .lesson = folder

glossary-downloads = El sitio a donde va casi todo lo nuevo. Está entre sus propias carpetas.
    .forms = carpeta Descargas
    .draws = may_we_look
    .lesson = where

glossary-link = Palabras o un botón que llevan a un sitio, como una dirección. Casi siempre son azules.
    .forms =
        enlace
        enlaces
    .draws = paste_link

glossary-desktop = Lo que se ve sin ninguna ventana abierta. Puede tener dibujos pequeños, que se pulsan.
    .forms =
        escritorio
        escritorios
    .draws = word_desktop

glossary-email = Una carta que llega por internet. Se lee en la pantalla.
    .forms =
        correo
        correos
    .draws = order

glossary-password = Una palabra secreta, que es como una llave. Las mayúsculas cuentan.
    .forms =
        contraseña
        contraseñas
    .draws = locked
    .lesson = password

glossary-internet = Lo que une los ordenadores de todo el mundo. La tienda está ahí, y usted también.
    .forms =
        internet
        Internet
    .draws = word_internet

glossary-internet_box = Una caja pequeña con luces. Con ella llega internet a su casa.
    .forms =
        caja de internet
        caja de casa
    .draws = problem_offline

glossary-program = Lo que hace un trabajo en el ordenador. Uno muestra un libro, otro pone una canción.
    .forms =
        programa
        programas
    .draws = opening

glossary-copy = Otro igual que el primero. El primero se queda como está.
    .forms =
        copia
        copias
    .draws = already_here
    .lesson = copy

glossary-right_button = El botón que su ratón tiene a la derecha. Con él sale una lista corta.
    .forms =
        botón derecho del ratón
        otro botón del ratón
    .draws = word_mouse

glossary-window = Un marco en su pantalla con algo dentro. Se puede mover, y también cerrar.
    .forms =
        ventana
        ventanas
    .draws = another_windows

glossary-stick = Una pieza pequeña que se pone en el ordenador. Guarda cosas, y se puede llevar.
    .forms =
        memoria
        memorias
        lápiz de memoria
    .draws = word_stick
    .lesson = copy

glossary-printer = Una máquina que hace de verdad lo que está en su pantalla. Casi todas usan papel.
    .forms =
        impresora
        impresoras
    .draws = word_printer

glossary-guard = Un programa que mira todo lo que entra, y para lo que podría hacer daño.
    .forms = antivirus
    .draws = problem_antivirus
    .lesson = guard

glossary-bin = Ahí va lo que se tira. Deja de ocupar sitio cuando usted la vacía.
    .forms = papelera
    .draws = word_bin
    .lesson = room

glossary-sign_in = Decir quién es usted, con su nombre y su contraseña.
    .forms =
        datos para entrar
        entre allí
        entre ahí
    .draws = problem_login_page

glossary-network = Lo que une los ordenadores de una casa. El camino a internet pasa por ahí.
    .forms =
        red
        redes
    .draws = word_internet

glossary-report = Una lista corta de lo que salió mal y de cómo es este ordenador. Ayuda a la tienda.
    .forms =
        informe
        informes
    .draws = report_ready
