# A screen for each problem. In this order: what happened, that it is not the customer's fault,
# what is safe (common.ftl, or .safe here), and the one thing to press. Where a problem has a
# .body-command, that is said by a command that does one piece of work, and can ask for nothing.

get-again = { $link ->
    [none] Vamos a usar el enlace de su correo.
    [own] Tráigalo otra vez de la tienda, por favor.
   *[known] Podemos traerlo otra vez.
}

problem_offline =
    .heading = { $proxy ->
        [yes] Su camino a internet está cerrado.
       *[no] No llegamos a internet.
    }
    .body = { $proxy ->
        [yes] No es culpa suya. Su ordenador pasa por otro, y ese otro no responde. Una persona le puede ayudar.
       *[no] No es culpa suya. ¿Está puesto el cable? ¿Está en verde la luz de la caja de internet? Luego pruebe otra vez.
    }
    .picture = Un enchufe suelto. Hay una luz encendida.

problem_slow =
    .heading = Hoy internet va lento.
    .body = No es culpa suya. Ahora mismo no llega nada. Puede probar otra vez, o hacerlo más tarde.
    .picture = Un caracol con un paquete.

problem_server_busy =
    .heading = { $busy ->
        [yes] En la tienda hay mucha gente.
       *[no] La tienda no responde bien.
    }
    .body = { $busy ->
        [yes] No es culpa suya. Mucha gente compra a la vez. Pruebe otra vez un poco más tarde, por favor.
       *[no] No es culpa suya. Algo no va bien en la tienda. Pruebe otra vez un poco más tarde, por favor.
    }
    .picture = Una cola en una tienda.

problem_server_not_found =
    .heading = No hallamos la tienda.
    .body = No es culpa suya. Puede que esté cerrada un rato. Pruebe otra vez dentro de poco, por favor.
    .picture = Un poste con flechas y signos de pregunta.

problem_connection_not_safe =
    .heading = { $cause ->
        [expired] El pase de la tienda es muy viejo.
        [wrong_name] Esta no es la tienda que buscamos.
        [guard] Su antivirus lee lo que llega.
        [company] Su red lee lo que llega.
        [downgrade] El camino a la tienda está abierto a todos.
       *[unknown] No sabemos si esta es la tienda.
    }
    .body = { $cause ->
        [expired] No es culpa suya. Una tienda enseña un pase. Este es muy viejo, y por eso paramos. La tienda lo puede arreglar.
        [wrong_name] No es culpa suya. Buscamos la tienda, y respondió un extraño. Por eso paramos. Pida un enlace nuevo a la tienda.
        [guard] { $issuer ->
            [none] No es culpa suya. Mira todo lo que llega, y por eso paramos. Déjelo puesto. Pregunte a una persona.
           *[other] No es culpa suya. Se llama { $issuer }. Está en medio, y por eso paramos. Déjelo puesto. Pregunte a una persona.
        }
        [company] { $issuer ->
            [none] No es culpa suya. Puede ser cosa de su trabajo o escuela. Por eso paramos. Pregunte allí, o siga en casa.
           *[other] No es culpa suya. Su trabajo o escuela usa { $issuer } para eso. Paramos. Pregunte allí, o siga en casa.
        }
        [downgrade] No es culpa suya. En ese camino otros pueden cambiar su archivo. Por eso paramos. Pida un enlace seguro a la tienda.
       *[unknown] No es culpa suya. No nos dijo quién es, y por eso paramos. Pregunte a una persona antes de seguir.
    }
    .picture = Un escudo con un candado abierto.

problem_clock_wrong =
    .heading = El reloj de este ordenador va mal.
    .body = No es culpa suya. Ponga bien el día y la hora, por favor. Luego pruebe otra vez.
    .picture = Un reloj con una flecha y un signo de aviso.

problem_proxy_sign_in =
    .heading = { $asks ->
        [again] El nombre o la contraseña no son los buenos.
       *[once] Su red pregunta quién es usted.
    }
    .body = { $practice ->
        [yes] No es culpa suya. Esto es una práctica. Escriba aquí un nombre, y de contraseña tulip7.
       *[no] { proxy-sign-in }
    }
    .body-command = No es culpa suya. El sitio donde está pide un nombre y una contraseña. Allí le puede ayudar una persona.
    .picture = Una casa grande con un candado.
    .field-name = Su nombre en esta red
    .field = Su contraseña en esta red

proxy-sign-in = { $asks ->
    [otherwise] No es culpa suya. Pregunta de un modo que no conocemos. Una persona de este sitio le puede ayudar.
    [again] No es culpa suya. Las mayúsculas cuentan. Pregunte a una persona de este sitio. Luego pruebe otra vez.
   *[once] No es culpa suya. El sitio donde está pide un nombre y una contraseña. Pregunte allí. Luego escriba los dos aquí.
}

problem_login_page =
    .heading = { $login ->
        [portal] Su red le pide sus datos.
        [scan] Su archivo es muy grande para revisarlo.
        [shop] La tienda le pide sus datos para entrar.
       *[none] En lugar de su archivo llegó una página.
    }
    .body = { $login ->
        [portal] No es culpa suya. Abra su página. Entre allí. Vuelva aquí. Luego pruebe otra vez.
        [scan] No es culpa suya. La tienda solo espera un sí. Abra su página. Pulse «Descargar». Luego díganos dónde está el archivo.
        [shop] No es culpa suya. Abra su página. Entre allí. Traiga su archivo. Luego díganos dónde está.
        [page] No es culpa suya. Abra la página. Traiga allí su archivo. Vuelva. Luego díganos dónde está.
       *[none] No es culpa suya. No sabemos qué quiere. Una persona le puede ayudar.
    }
    .body-command = { $login ->
        [portal] No es culpa suya. Abra su página. Entre allí. Luego pruebe otra vez.
        [scan] No es culpa suya. La tienda solo espera un sí. Abra su página. Pulse «Descargar».
        [shop] No es culpa suya. Abra su página. Entre allí. Traiga su archivo.
        [page] No es culpa suya. Abra la página. Traiga allí su archivo.
       *[none] No es culpa suya. No sabemos qué quiere. Una persona le puede ayudar.
    }
    .picture = Una ventana que pide un nombre y una contraseña.
    .choice-have-file = Ahora tengo el archivo

problem_link_expired =
    .heading = Este enlace es muy viejo.
    .body = No es culpa suya. Muchos enlaces solo valen poco tiempo. Puede pedir uno nuevo a la tienda.
    .picture = Una cadena y un reloj.

problem_link_used_up =
    .heading = Este enlace ya no vale más veces.
    .body = No es culpa suya. Algunos enlaces valen solo unas pocas veces. Puede pedir uno nuevo a la tienda.
    .picture = Una tira de papel con todos los agujeros usados.

problem_link_unreadable =
    .heading = No podemos usar este enlace.
    .body = No es culpa suya. Puede que le falte una parte. Copie el enlace entero. Luego dénoslo otra vez.
    .picture = Una cadena a la que le falta una parte.
    .field = Su enlace

problem_card_unreadable =
    .heading = No podemos leer esta tarjeta.
    .body = No es culpa suya. La tarjeta de la tienda es vieja o está rota. Podemos usar el enlace de su correo.
    .picture = Una tarjeta rota.

problem_file_gone =
    .heading = { $met ->
        [reading] No hallamos este archivo.
        [folder] Esto es una carpeta, no un archivo.
        [getting] La tienda movió su archivo.
       *[elsewhere] Su archivo ya no está ahí.
    }
    .body = { $met ->
        [reading] No es culpa suya. No está en ese sitio. Elíjalo otra vez, por favor.
        [folder] No es culpa suya. Su archivo puede estar en esta carpeta. Elija el archivo, por favor.
        [getting] No es culpa suya. No está en su sitio de antes. Pida un enlace nuevo, por favor.
        [own] No es culpa suya. Puede que lo quitara un antivirus. Elíjalo otra vez, o pregunte a una persona.
       *[elsewhere] No es culpa suya. No está donde estaba. { get-again }
    }
    .picture = Un sitio vacío donde había un paquete.

problem_disk_full =
    .heading = No hay bastante sitio.
    .body = { $practice ->
        [yes] No es culpa suya. Esto es una práctica, y aquí no hay sitio a propósito. Deje sus archivos como están.
       *[no] { disk-full }
    }
    .picture = Un estante lleno, y un paquete más.

disk-full = { $met ->
    [getting] { disk-full-there }
   *[elsewhere] { disk-full-elsewhere }
}
disk-full-there = { $missing ->
    [0] No es culpa suya. Esta carpeta está llena. Haga sitio, o guárdelo en otro lado. No se pierde nada.
   *[other] No es culpa suya. Aquí faltan { $missing-words } de sitio. Haga sitio, o guárdelo en otro lado. No se pierde nada.
}
disk-full-elsewhere = { $missing ->
    [0] No es culpa suya. Tire a la papelera lo que no use. Vacíe la papelera. Luego pruebe otra vez.
   *[other] No es culpa suya. Faltan { $missing-words } de sitio. Tire a la papelera lo que no use. Luego vacíela.
}

problem_folder_not_allowed =
    .heading = { $met ->
        [shortcut] Ahí no podemos poner un icono.
       *[elsewhere] No podemos escribir en esta carpeta.
    }
    .body = { $met ->
        [shortcut] No es culpa suya. Su escritorio está cerrado con llave. Aún puede abrir el archivo en su carpeta.
        [sheet] No es culpa suya. La carpeta está cerrada con llave, y no hay hoja. Aún puede abrir su archivo.
       *[elsewhere] No es culpa suya. La carpeta está cerrada con llave. Vamos a usar una carpeta de usted.
    }
    .picture = Una carpeta con un candado.
    .choice-other-place = Usar mi carpeta

problem_folder_gone =
    .heading = { $met ->
        [shortcut] No hallamos su escritorio.
       *[elsewhere] La carpeta ya no está.
    }
    .body = { $met ->
        [shortcut] No es culpa suya. Hay ordenadores que no lo tienen. Aún puede abrir el archivo en su carpeta.
        [sheet] No es culpa suya. ¿Estaba en una memoria o un disco? Póngalo. Luego pruebe otra vez.
       *[elsewhere] No es culpa suya. ¿Estaba en una memoria o un disco? Póngalo, o elija otra carpeta.
    }
    .picture = Un sitio vacío donde había una carpeta.
    .choice-other-place = Elegir otra carpeta

problem_file_busy =
    .heading = Otro programa tiene su archivo.
    .body = No es culpa suya. Puede que sea su antivirus. Espere un poco, por favor. Luego pruebe otra vez.
    .picture = Un archivo en una ventana, y un reloj.

problem_antivirus =
    .heading = Su ordenador se llevó el archivo.
    .body = No es culpa suya. Su antivirus aún no lo conoce. Deje puesto el antivirus. Pregunte a una persona.
    .picture = Un escudo con una mano, sobre un paquete.

problem_damaged =
    .heading = { $save ->
        [nothing] No hemos podido salvar nada.
        [again] Su archivo se rompió otra vez.
       *[other] { $whole ->
            [yes] El archivo de la tienda está roto.
            [empty] En este paquete no hay nada.
            [unfinished] Este archivo aún no está completo.
            [inside] Este archivo no está entero.
           *[no] { $link ->
                [none] Algo en este archivo está roto.
               *[known] Su archivo se rompió en el camino.
            }
        }
    }
    .body = { $save ->
        [nothing] No es culpa suya. Nada de lo que trae está entero. Pida uno nuevo a la tienda, por favor.
        [again] No es culpa suya. Podemos salvar lo que está entero. Luego puede pedir el resto a la tienda.
        [can] { $whole ->
            [yes] No es culpa suya. La tienda lo envió así. Traerlo otra vez no sirve. Dígaselo a la tienda, por favor.
           *[no] No es culpa suya. { get-again } O salvamos lo que está entero.
        }
       *[no] { damaged }
    }
    .picture = { $whole ->
        [unfinished] Un reloj y un paquete.
       *[no] Un paquete con una tirita.
    }
    .choice-have-file = Ahora tengo el archivo entero

damaged = { $whole ->
    [empty] No es culpa suya. La tienda lo envió así. Una persona le puede ayudar.
    [unfinished] No es culpa suya. Aún está en camino. Espere a que acabe, por favor. Luego elíjalo otra vez.
    [inside] No es culpa suya. Ya venía así en el paquete. La tienda puede tener el archivo entero.
    [yes] No es culpa suya. La tienda lo envió así. Traerlo otra vez no sirve. Dígaselo a la tienda, por favor.
   *[no] { $link ->
        [none] No es culpa suya. Una parte falta o está rota. Si su correo trae un enlace, lo podemos usar.
       *[known] No es culpa suya. No está como lo hizo la tienda. { get-again }
    }
}

problem_password =
    .heading = { $met ->
        [opening] El archivo pide una contraseña.
       *[unpacking] { $hint ->
            [second] Esa no es. Pruebe las veces que quiera.
           *[first] Esa contraseña no es la buena.
        }
    }
    .body = { $met ->
        [opening] { password-of-file }
       *[unpacking] { $hint ->
            [second] No es culpa suya. Al copiar puede colarse un espacio o una comilla. ¿Está el teclado en su idioma?
           *[first] No es culpa suya. Las mayúsculas cuentan. ¿Es O o 0, l o 1? Ya probamos las parecidas.
        }
    }
    .picture = Un candado, una llave y un signo de pregunta.
    .field = Su contraseña

password-of-file = { $made_for ->
    [program_mac] No es culpa suya. Puede ser la misma con la que enciende su ordenador. Escríbala solo si conoce la tienda.
   *[other] No es culpa suya. Busque una contraseña en el correo de su tienda. Luego pruebe otra vez.
}

problem_unsafe_parcel =
    .heading = Algo en este paquete no va bien.
    .body = No es culpa suya. Un archivo podría hacer daño, y por eso no lo abrimos. Pregunte a una persona, por favor.
    .picture = Un paquete con un escudo de aviso.

problem_too_big_inside =
    .heading = Este paquete trae muchísimo dentro.
    .body = No es culpa suya. Se haría muy, muy grande, y por eso paramos. Pregunte a la tienda, por favor.
    .picture = Un paquete pequeño con muchísimo papel.

problem_unknown_parcel =
    .heading = { $parts ->
        [yes] Falta una parte de su paquete.
       *[no] No conocemos este tipo de paquete.
    }
    .body = { $parts ->
        [yes] No es culpa suya. Viene en varias partes. Póngalas todas en una carpeta, por favor. Luego pruebe otra vez.
       *[no] No es culpa suya. Aún no lo podemos abrir. Una persona le puede decir qué hacer.
    }
    .picture = Una caja redonda con un signo de pregunta.

problem_no_program =
    .heading = { $lock ->
        [none] { $here ->
            [0] { no-program-heading }
           *[other] Vamos a probar otro programa.
        }
       *[drm] Su archivo tiene un candado de la tienda.
    }
    .body = { $lock ->
        [none] { no-program }
        [drm-kindle] No es culpa suya. Solo lo abre «Kindle» de Amazon. Entre ahí como entró en la tienda.
        [drm-adobe] No es culpa suya. Lo abre «Adobe Digital Editions». Entre ahí como entró en la tienda.
        [drm-apple] No es culpa suya. Solo lo abre «Apple Books». Entre ahí como entró en la tienda.
        [drm-lcp] No es culpa suya. Lo abre un programa como «Thorium Reader». Puede que la tienda le enviara una contraseña.
       *[drm] No es culpa suya. Solo lo abre el programa de la tienda. La tienda le puede decir cuál es.
    }
    .picture = Un archivo y una ventana vacía.

no-program-heading = { $known ->
    [sewing] Esto es para su máquina de coser.
    [knitting] Esto es para su máquina de punto.
    [cut] Esto es para una máquina que corta.
    [model] Esto es para una máquina que imprime formas.
   *[other] Su ordenador no tiene programa para esto.
}
no-program = { $here ->
    [0] { $program ->
        [none] { $known ->
            [no] No es culpa suya. No conocemos este tipo de archivo. La tienda le puede decir qué lo abre.
            [sewing] No es culpa suya. Cópielo a una memoria. Póngala en la máquina. Le decimos dónde está el archivo.
            [knitting] No es culpa suya. Cópielo a una memoria. Póngala en la máquina. Le decimos dónde está el archivo.
            [cut] No es culpa suya. Ábralo con el programa que vino con la máquina. Le decimos dónde está el archivo.
            [model] No es culpa suya. Ábralo con el programa que vino con la impresora. Le decimos dónde está el archivo.
           *[yes] No es culpa suya. El archivo está bien. Una persona le puede decir qué programa hace falta.
        }
       *[other] No es culpa suya. { $program } lo puede abrir. Lo hace { $maker }. Usted no paga nada.
    }
    [one] No es culpa suya. Hay un programa más que puede abrirlo.
   *[other] No es culpa suya. Hay { $here } programas más que pueden abrirlo. El primero es «{ $opener }».
}

problem_unsafe_file =
    .heading = { $danger ->
        [script] Este archivo da órdenes a su ordenador.
        [shortcut] Este archivo solo lleva a otra cosa.
        [launch] Este archivo quiere abrir un programa.
        [unseen] No hemos podido ver todo este archivo.
        [macros] Este archivo trae pequeños programas.
       *[disguised] Este archivo no es lo que dice.
    }
    .body = { $danger ->
        [script] No es culpa suya. Puede cambiar cosas en su ordenador. No lo vamos a abrir. Pregunte a una persona, por favor.
        [shortcut] No es culpa suya. Nadie puede ver a dónde lleva. No lo vamos a abrir. Pregunte a una persona, por favor.
        [launch] No es culpa suya. A un libro no le hace falta eso. No lo vamos a abrir. Pregunte a una persona, por favor.
        [unseen] No es culpa suya. Puede que esconda algo. Ningún otro programa lo recibe.
        [macros] No es culpa suya. Pueden cambiar cosas en su ordenador. No lo vamos a abrir. Pregunte a una persona, por favor.
        [named] No es culpa suya. Se llama «{ $called }», pero es { $thing-words }. No lo vamos a abrir. Pregunte a una persona.
        [shown] No es culpa suya. Se llama «{ $called }», pero es { $thing-words }. Nuestra ventana lo puede mostrar.
       *[disguised] No es culpa suya. Su nombre no va con lo que trae. No lo vamos a abrir. Pregunte a una persona, por favor.
    }
    .picture = Un archivo con un escudo de aviso.

problem_wrong_system =
    .heading = { $misfit ->
        [android] Este programa es para un teléfono Android.
        [ios] Este programa es para un iPhone o iPad.
        [too-old] Este programa es muy viejo para su ordenador.
        [system] { made-for }
       *[needs] Este programa es para otro tipo de chip.
    }
    .body = { $misfit ->
        [too-old] No es culpa suya. { you-have } Los tan viejos no van ahí. Pida a la tienda uno nuevo, por favor.
        [needs-x86_64] No es culpa suya. { you-have } Pida a la tienda el que es para { $system ->
            [macos] «Intel».
           *[other] «x64».
        }
        [needs-x86] No es culpa suya. { you-have } Pida a la tienda el que es para «32 bits».
        [needs-arm64] No es culpa suya. { you-have } Pida a la tienda el que es para { $system ->
            [macos] «Apple Silicon».
           *[other] «ARM64».
        }
        [needs-arm] No es culpa suya. { you-have } Pida a la tienda el que es para «ARM».
       *[system] No es culpa suya. { you-have } La tienda puede tener el bueno para usted.
    }
    .picture = Un cuadrado sobre un agujero redondo.

made-for = { $made_for ->
    [program_windows] Este programa es para Windows.
    [program_mac] Este programa es para un Mac.
    [program_linux] Este programa es para Linux.
    [program_phone] Este programa es para un teléfono.
   *[other] Este programa es para otro ordenador.
}
you-have = { $system ->
    [windows] Usted tiene Windows.
    [macos] Usted tiene un Mac.
    [linux] Usted tiene Linux.
   *[other] Usted tiene otro tipo de ordenador.
}

problem_not_expected =
    .heading = { $met ->
        [checking] Este es otro archivo.
       *[elsewhere] ¿No es esto lo que compró?
    }
    .body = { $met ->
        [checking] No es culpa suya. El archivo de la tienda no es el mismo. Elija otra vez, por favor.
       *[elsewhere] Lo sentimos. No es culpa suya. Cuente a la tienda lo que ve, por favor.
    }
    .picture = Un paquete con un pato dentro.

problem_unknown =
    .heading = Algo no salió bien.
    .body = No es culpa suya. Aún no sabemos por qué. Pruebe otra vez, o pregunte a una persona.
    .picture = Una ventana con un signo de pregunta y una tirita.
