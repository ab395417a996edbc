# What a seller sends to customers: `helperkit card letters CARD`. See the English file for the
# values. The nouns have two genders, so no adjective stands beside them.

letters-gap-link = [ENLACE AL ARCHIVO]
letters-gap-kit = [ENLACE A HELPER KIT]
letters-gap-password = [CONTRASEÑA]
letters-gap-returns = [SUS REGLAS PARA DEVOLVER]

# Parts that several letters share.
letter-help = { $phone ->
    [none] ¿Quiere preguntar algo? Responda a este correo.
   *[other] { $hours ->
        [none] ¿Quiere preguntar algo? Responda a este correo, o llame al { $phone }.
       *[other] ¿Quiere preguntar algo? Responda a este correo, o llame al { $phone }. Nuestro horario es: { $hours }.
    }
}
letter-reach = { $phone ->
    [none] { $email ->
        [none] ¿Quiere preguntar algo? Responda al correo que le enviamos.
       *[other] ¿Quiere preguntar algo? Escriba a { $email }.
    }
   *[other] { $email ->
        [none] { $hours ->
            [none] ¿Quiere preguntar algo? Llame al { $phone }.
           *[other] ¿Quiere preguntar algo? Llame al { $phone }. Nuestro horario es: { $hours }.
        }
       *[other] { $hours ->
            [none] ¿Quiere preguntar algo? Escriba a { $email }, o llame al { $phone }.
           *[other] ¿Quiere preguntar algo? Escriba a { $email }, o llame al { $phone }. Nuestro horario es: { $hours }.
        }
    }
}
letter-comes = { $comes ->
    [zip] Viene en un archivo ZIP. Un archivo ZIP es como un paquete: primero se abre.
    [parcel] Viene en un archivo que es como un paquete. Primero se abre.
    [pdf] Viene en un PDF. Un PDF es como hojas de papel en la pantalla.
   *[file] Viene en un archivo.
}
letter-size = { $files ->
    [one] { $size ->
        [none] { "" }
       *[other] { " " }Ocupa { $size }.
    }
   *[other] { $size ->
        [none] { " " }Hay { $files } archivos.
       *[other] { " " }Hay { $files } archivos. Juntos ocupan { $size }.
    }
}
letter-kit = ¿No sabe qué pulsar? Helper Kit le enseña cada paso: { letters-gap-kit }
letter-password = { $password ->
    [email] El archivo tiene una contraseña. Es esta: { letters-gap-password }
    [letter] El archivo tiene una contraseña. Le llega en una carta.
    [account] El archivo tiene una contraseña. Está en su propia página de nuestra tienda.
    [several] Los archivos tienen contraseñas. Son estas: { letters-gap-password }
   *[none] { "" }
}
letter-inside = { $titles ->
    [0] { "" }
    [one] { "" }
   *[other]
        Esto es lo que trae. Empiece por «{ $start }».
        { $inside }
}
letter-never = Nunca le pedimos la contraseña de su correo ni su tarjeta del banco.

letter-thank-you =
    .subject = Gracias. Su { $noun } le llega por correo.
    .body =
        Busque un correo de { $seller }. Dice «{ letter-order.subject }».

        Abra el correo. Pulse el enlace que trae.

        ¿No hay ningún correo? Mire en la carpeta «Spam» o «Correo no deseado». A veces los buenos acaban ahí.

        { letter-kit }

        { letter-reach }

letter-order =
    .subject = Aquí tiene su { $noun }: { $product }
    .body =
        { reply-greeting }

        Gracias por su pedido. Aquí tiene { $product }. Pulse este enlace para recibirlo:
        { letters-gap-link }

        { letter-comes }{ letter-size }

        { letter-password }

        { letter-kit }

        { letter-inside }

        { letter-help }

        { reply-end }
        { $seller }

letter-auto-reply =
    .subject = Tenemos su mensaje
    .body =
        { reply-greeting }

        Gracias por escribirnos. Su mensaje está aquí. No hace falta que lo envíe otra vez.

        { $phone ->
            [none] ¿Algo no va bien? Cuéntenos qué ve en su pantalla. Responda a este correo.
           *[other] { $hours ->
                [none] ¿Prefiere hablar? Llame al { $phone }.
               *[other] ¿Prefiere hablar? Llame al { $phone }. Nuestro horario es: { $hours }.
            }
        }

        ¿Tiene abierto Helper Kit? Pulse «{ choice-report }». Así vemos qué salió mal, y usted lo puede leer antes.

        { letter-never }

        { reply-end }
        { $seller }

letter-new-link =
    .subject = Su enlace nuevo para { $product }
    .body =
        { reply-greeting }

        Su enlace anterior ya no funciona. No es culpa suya. Aquí tiene uno nuevo:
        { letters-gap-link }

        Pulse el enlace para recibir su { $noun }. ¿Tiene abierto Helper Kit? Entonces copie el enlace. Ahí, pulse «{ choice-have-new-link }».

        { letter-help }

        { reply-end }
        { $seller }

letter-follow-up =
    .subject = ¿Va todo bien con { $product }?
    .body =
        { reply-greeting }

        Usted compró { $product } en nuestra tienda. ¿Lo pudo abrir? ¿Sabe dónde está?

        Responda a este correo, por favor. Basta una palabra: sí o no.

        { $phone ->
            [none] Si es que no, cuéntenos qué ve en su pantalla. Desde ahí le ayudamos.
           *[other] Si es que no, cuéntenos qué ve en su pantalla, o llame al { $phone }. Desde ahí le ayudamos.
        }

        { reply-end }
        { $seller }

letter-terms =
    .subject = Cómo le llega { $product }
    .body =
        Usted recibe { $product } en { $files ->
            [one] un archivo
           *[other] archivos
        } para su ordenador.

        Le enviamos un correo con un enlace. Usted pulsa el enlace, y { $files ->
            [one] el archivo llega
           *[other] los archivos llegan
        } a su ordenador.

        { letter-comes }{ letter-size }

        { $password ->
            [email] Tiene una contraseña. Se la enviamos por correo.
            [letter] Tiene una contraseña. Se la enviamos en una carta.
            [account] Tiene una contraseña. Está en su propia página de nuestra tienda.
            [several] Los archivos tienen contraseñas. Le decimos cada una.
           *[none] { "" }
        }

        { letter-inside }

        { letter-reach }

        { letters-gap-returns }

# For the seller, in the terminal.
letters-subject = Asunto: { $subject }
letters-name-thank-you = La página después del pedido
letters-name-order = El correo con el enlace
letters-name-auto-reply = La respuesta que sale sola
letters-name-new-link = El correo con un enlace nuevo
letters-name-follow-up = El correo de unos días después
letters-name-terms = Cómo llegan los archivos al cliente
letters-fill-in = Su tienda pone aquí: { $gaps }
letters-written = { $count ->
    [one] Hay una carta escrita en { $folder }.
   *[other] Hay { $count } cartas escritas en { $folder }.
}
letters-no-folder = No pudimos escribir en { $folder }. Elija otra carpeta. No cambió nada suyo.
letters-no-language = No tenemos las cartas en { $language }. Las tenemos en { $there }.
letters-bad-card = Arregle primero esta línea de la tarjeta. { $reason }
