# The plain page of a report (summary.txt), and why each thing is in it.

report-file-name = Informe de Helper Kit { $date }

report-title = Un informe para la tienda
report-made = Hecho el { $date } por Helper Kit.
report-nothing-sent = No salió nada. Usted elige quién recibe este archivo.

# What happened.
report-heading-happened = Qué pasó
report-nothing-yet = Aún no pasó nada.
report-cannot-read = No pudimos leer qué pasó.
report-lines-unread = Líneas de la lista que no pudimos leer: { $count }.
report-lines-dropped = La lista era larga. Líneas viejas que dejamos fuera: { $count }.
report-product = Lo que usted compró: { $product }.
report-station = Es la parada { $number } de { $all }: { $station }.
report-problem = El problema: { $problem }
report-problem-earlier = Antes hubo un problema, y ya pasó: { $problem }
report-saved = Archivos que salvó: { $saved } de { $all }.
report-amount = Hecho hasta ahora: { $got } de { $wanted }.

# Where the journey was: a message for each step.
report-step-hello = Estaba en la primera pantalla.
report-step-comfort = Preguntó si se lee bien la letra.
report-step-find-order = Preguntó dónde está el correo.
report-step-paste-link = Pidió el enlace.
report-step-pick-file = Pidió un archivo de este ordenador.
report-step-ask-to-look = Preguntó si puede buscar el archivo.
report-step-looking = Buscó el archivo en este ordenador.
report-step-found = Mostró los archivos que halló.
report-step-reading = Leyó el enlace o la tarjeta.
report-step-restate = Dijo qué compró usted, y preguntó si es así.
report-step-proposing-place = Buscó una carpeta.
report-step-choose-place = Preguntó qué carpeta usar.
report-step-getting = El archivo estaba en camino.
report-step-pausing = El archivo estaba en camino, en una pausa.
report-step-checking-file = Miró un archivo que estaba aquí.
report-step-got = El archivo ya estaba aquí.
report-step-packed = El paquete estaba aquí, aún cerrado.
report-step-unpacking = Abrió el paquete.
report-step-locked = El paquete pidió una contraseña.
report-step-choose-names = Preguntó cómo se ven bien los nombres del paquete.
report-step-saved = El paquete estaba roto. Salvó lo que estaba entero.
report-step-choose = El paquete estaba abierto. Mostró lo que había dentro.
report-step-ready = Usted eligió un archivo.
report-step-opening = Abrió un archivo.
report-step-finding-programs = Buscó un programa para ver el archivo.
report-step-can-you-see = Preguntó si se ve el archivo.
report-step-tell-us = Preguntó qué se ve.
report-step-told-us = Repitió lo que se ve.
report-step-listening = Miró qué quieren decir sus palabras. No las guarda.
report-step-unsure = No sabía bien qué quieren decir sus palabras.
report-step-advice = Dijo qué puede ayudar.
report-step-find-again = Dijo cómo encontrar el archivo otra vez.
report-step-offer-shortcut = Preguntó si quiere un icono en su escritorio.
report-step-making-shortcut = Hizo un icono en su escritorio.
report-step-shortcut-ready = Hay un icono en su escritorio.
report-step-start-program = Dijo cómo poner en marcha el programa.
report-step-making-sheet = Escribió su hoja para imprimir.
report-step-sheet-ready = Su hoja para imprimir está lista.
report-step-do-by-hand = Dijo dónde hay que mirar.
report-step-done = Todo estaba hecho.
report-step-all-well = Preguntó si todo va bien.

# The problem: a message for each cause.
report-cause-offline = No se llegó a internet.
report-cause-slow = No llegó nada en mucho tiempo.
report-cause-server-busy = En la tienda había mucha gente.
report-cause-server-not-found = No se halló la tienda.
report-cause-connection-not-safe = El camino a la tienda no era seguro.
report-cause-clock-wrong = El reloj de este ordenador va mal.
report-cause-proxy-sign-in = La red pidió un nombre.
report-cause-login-page = En lugar del archivo llegó una página de entrada.
report-cause-link-expired = El enlace es muy viejo.
report-cause-link-used-up = El enlace ya no vale más veces.
report-cause-link-unreadable = No se pudo leer el enlace.
report-cause-card-unreadable = No se pudo leer la tarjeta.
report-cause-file-gone = El archivo no está donde estaba.
report-cause-disk-full = No hay bastante sitio.
report-cause-folder-not-allowed = No se puede usar la carpeta.
report-cause-folder-gone = La carpeta no está.
report-cause-file-busy = Otro programa tiene el archivo.
report-cause-antivirus = El antivirus paró el archivo.
report-cause-damaged = El paquete está roto.
report-cause-password = La contraseña no era la buena.
report-cause-unsafe-parcel = El paquete no es seguro.
report-cause-too-big-inside = El paquete trae demasiado dentro.
report-cause-unknown-parcel = No podemos abrir este tipo de paquete.
report-cause-no-program = Ningún programa de aquí muestra el archivo.
report-cause-unsafe-file = El archivo no es seguro.
report-cause-wrong-system = El archivo es para otro tipo de ordenador.
report-cause-not-expected = No era lo que usted compró.
report-cause-unknown = No sabemos qué es.

# This computer.
report-heading-computer = Este ordenador
report-program = Helper Kit tiene la versión { $version }.
report-system = { $family ->
    [windows] Usa Windows { $version }.
    [macos] Usa macOS { $version }.
    [linux] { $edition ->
        [none] Usa Linux.
       *[other] Usa Linux: { $edition } { $version }.
    }
   *[other] Usa un sistema que no conocemos.
}
report-machine = Tiene { $memory } de memoria. Procesadores: { $processors }.
report-room = { $of ->
    [place] Sitio donde van sus archivos: quedan { $free } de { $total }.
    [bytes] Sitio donde está el archivo: quedan { $free } de { $total }.
    [home] Sitio en su propia carpeta: quedan { $free } de { $total }.
    [own] Sitio para Helper Kit: quedan { $free } de { $total }.
   *[temp] Sitio para cosas de paso: quedan { $free } de { $total }.
}
report-place-cloud = { $of ->
    [place] Una nube tiene copia de donde van sus archivos: { $cloud }.
    [bytes] Una nube tiene copia de donde está el archivo: { $cloud }.
    [home] Una nube tiene copia de su propia carpeta: { $cloud }.
    [own] Una nube tiene copia de lo que guarda Helper Kit: { $cloud }.
   *[temp] Una nube tiene copia de lo que se guarda de paso: { $cloud }.
}
report-place-disk = { $disk ->
    [network] Una carpeta que usa está en otro ordenador.
   *[removable] Una carpeta que usa está en una memoria o un disco así.
}
report-access-refused = { $of ->
    [place] No podemos guardar nada donde van sus archivos.
    [bytes] No podemos guardar nada donde está el archivo.
    [home] No podemos guardar nada en su propia carpeta.
    [own] Helper Kit no puede guardar sus notas.
   *[temp] No podemos guardar cosas de paso.
}
report-language = { $language ->
    [none] No pudimos saber su idioma.
   *[other] Su idioma es { $language }.
}
report-clock = { $way ->
    [same] Su reloj va con la hora del mundo.
    [ahead] Su reloj va { $apart } por delante de la hora del mundo.
   *[behind] Su reloj va { $apart } por detrás de la hora del mundo.
}
report-hours = { $n ->
    [one] 1 hora
   *[other] { $n } horas
}
report-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
}
report-hours-minutes = { $hours } y { $minutes }
report-network = { $proxies ->
    [yes] Su camino a internet tiene otro ordenador en medio.
   *[no] Su camino a internet no tiene otro ordenador en medio.
}
report-probe = { $reached ->
    [there] Probamos la tienda. Responde.
    [safety] Probamos la tienda. El camino no es seguro.
    [name] Probamos la tienda. Su nombre no lleva a ningún sitio.
   *[way] Probamos la tienda. No responde.
}
report-server-clock = { $apart ->
    [unknown] Aún no hemos visto el reloj de la tienda.
    [yes] Este reloj y el de la tienda van a { $minutes } minutos uno de otro.
   *[no] Este reloj y el de la tienda dicen lo mismo.
}
report-guard = { $guard ->
    [none] No vimos ningún antivirus.
   *[other] Tiene un antivirus: { $guard }.
}
report-received = { $there ->
    [yes] El archivo está donde estaba.
   *[no] El archivo no está donde estaba.
}
report-received-changed = El archivo ha cambiado desde que llegó.
report-received-cloud = El archivo está en una nube, y no en este ordenador.
report-kept = Lo que hay del archivo hasta ahora: { $kept }.
report-contents = Archivos en el paquete: { $files }.
report-openers = { $usual ->
    [none] Ningún programa de aquí abre un archivo así: { $ending }.
    [another] Un programa que no conocemos abre un archivo así: { $ending }.
   *[other] Este programa abre un archivo así ({ $ending }): { $usual }.
}
report-crash = { $ending ->
    [error] Helper Kit tuvo un fallo antes.
    [fatal] Helper Kit se cortó antes.
    [hang] Helper Kit no respondió un rato.
   *[cut_off] Algo de fuera paró Helper Kit antes.
}
report-display = { $there ->
    [yes] Tiene una pantalla.
   *[no] No vimos ninguna pantalla.
}
report-not-known = Esto no lo pudimos saber: { $fact }.

# What is in it, and why.
report-heading-inside = Qué lleva este informe, y por qué
report-why-journal = Cada botón que usted pulsó, y qué pasó luego.
report-why-state = Cómo estaban las cosas al principio y al final.
report-why-redactions = Lo que ocultamos, y cuántas veces.
report-why-facts = Qué tipo de ordenador es este.
report-why-summary = Esta hoja.
report-why-program = Una versión vieja puede tener un fallo que no tiene una nueva.
report-why-system = Cada sistema hace las cosas a su modo.
report-why-machine = Con poca memoria, los paquetes grandes van lentos.
report-why-room = Sin sitio no puede llegar ningún archivo.
report-why-place = Puede que un archivo tenga que ir a una nube, o lejos.
report-why-access = Donde no podemos escribir, no puede llegar nada.
report-why-received = Puede que un archivo que ha cambiado no se abra.
report-why-kept-bytes = Así vemos hasta dónde llegó el archivo.
report-why-contents = Lo que trae el paquete puede decir por qué no se abre.
report-why-openers = A un archivo le hace falta un programa que lo muestre.
report-why-guards = Un antivirus puede parar un archivo bueno.
report-why-crash = Donde se rompió Helper Kit, lo podemos arreglar.
report-why-server-clock = Si dos relojes no dicen lo mismo, uno va mal.
report-why-probe = Usted nos pidió probar la tienda.
report-why-language = Así respondemos en el idioma bueno.
report-why-clock = Con el reloj mal puesto no se halla un camino seguro.
report-why-network = Otro ordenador en el camino puede frenar un archivo.
report-why-display = Sin pantalla no hay ventana.
report-why-not-known = Puede que la causa sea que no lo sabemos.

# What is not in it.
report-heading-not-inside = Qué no lleva
report-left-out = Cosas secretas o privadas que dejamos fuera: { $count }.
report-taken-out = Cosas que sacó usted: { $count }.
report-failed = Esta parte no se pudo hacer: «{ $part }».

# What stands under another name. A message for each rule, and for each kind of name.
report-heading-replaced = Qué lleva otro nombre
report-replaced-nothing = No hizo falta cambiar ningún nombre.
report-replaced-how = Los nombres pasaron a ser números. Cuál es cuál se queda en este ordenador.
report-replaced-file = Nombres de archivos: { $count }.
report-replaced-folder = Nombres de carpetas: { $count }.
report-replaced-path = Sitios de archivos: { $count }.
report-replaced-link = Enlaces: { $count }.
report-replaced-host = Nombres de ordenadores: { $count }.
report-replaced-person = Nombres de personas: { $count }.
report-replaced-program = Nombres de programas: { $count }.
report-replaced-source = Enlaces o archivos que usted dio: { $count }.
report-replaced-title = Títulos de archivos: { $count }.
report-replaced-private-key = Llaves secretas: { $count }.
report-replaced-e-mail = Direcciones de correo: { $count }.
report-replaced-service-key = Llaves de páginas web: { $count }.
report-replaced-named-key = Contraseñas y llaves: { $count }.
report-replaced-iban = Números de banco: { $count }.
report-replaced-card = Números de tarjeta: { $count }.
report-replaced-device = Números de piezas de red: { $count }.
report-replaced-ip-address = Direcciones de red: { $count }.
report-replaced-serial = Números de máquinas: { $count }.
report-replaced-licence-key = Llaves que abren un producto: { $count }.
report-replaced-order = Números de pedido: { $count }.
report-replaced-phone = Números de teléfono: { $count }.
report-replaced-network = Nombres de redes: { $count }.
report-replaced-own-name = Sus propios nombres: { $count }.
report-replaced-owner = Nombres de dueños: { $count }.
report-replaced-street = Calles y casas: { $count }.
report-replaced-short-name = Nombres cortos de archivos: { $count }.
report-replaced-random = Palabras que parecen llaves: { $count }.

# Why each rule is there.
report-rule-private-key = Quien tiene esa llave puede entrar como usted.
report-rule-link = Un enlace puede ser la llave de lo que compró.
report-rule-e-mail = Dice quién es usted.
report-rule-path = Las carpetas llevan a menudo su nombre.
report-rule-service-key = Quien tiene esa llave puede entrar como usted.
report-rule-named-key = Quien tiene una contraseña puede entrar como usted.
report-rule-iban = Es el número del dinero de alguien.
report-rule-card = Es el número del dinero de alguien.
report-rule-device = Distingue este ordenador de los demás.
report-rule-ip-address = Puede decir dónde vive usted.
report-rule-serial = Distingue este ordenador de los demás.
report-rule-licence-key = Quien tiene la llave puede usar lo que compró.
report-rule-order = Dice qué compró, y cuándo.
report-rule-phone = Dice quién es usted.
report-rule-network = Puede decir dónde vive usted.
report-rule-own-name = Dice quién es usted.
report-rule-owner = Dice quién es alguien.
report-rule-street = Dice dónde vive alguien.
report-rule-host = Los ordenadores llevan a menudo su nombre.
report-rule-file = Cómo se llaman sus archivos es cosa de usted.
report-rule-short-name = Cómo se llaman sus archivos es cosa de usted.
report-rule-random = Puede ser una llave.
