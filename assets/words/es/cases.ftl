# The follow-up message to the customer. What agents read of cases is in English only.
follow-up-subject = { $product ->
    [none] ¿Cómo le fue?
   *[other] ¿Cómo le fue con { $product }?
}
follow-up-after = { $phone ->
    [none] Puede responder a este correo.
   *[other] Puede responder a este correo, o llamar al { $phone }.
}
follow-up-open =
    .happened = { $product ->
        [none] Usted nos pidió ayuda. Nos gusta saber cómo le fue.
       *[other] Usted nos pidió ayuda con { $product }. Nos gusta saber cómo le fue.
    }
    .do = ¿Va bien ahora? Escríbanos sí o no, por favor.
follow-up-solved-happy =
    .happened = { $product ->
        [none] Nos alegra que ya vaya bien.
       *[other] Nos alegra que { $product } ya vaya bien.
    }
    .do = ¿Podemos ayudarle con algo más? Escríbanos, por favor.
follow-up-solved =
    .happened = { $product ->
        [none] Usted nos pidió ayuda, y ahora va bien.
       *[other] Usted nos pidió ayuda con { $product }, y ahora va bien.
    }
    .do = ¿Está todo bien? Díganos qué podemos hacer mejor, por favor.
follow-up-not-solved =
    .happened = { $product ->
        [none] Usted nos pidió ayuda. Sentimos que aún no vaya bien.
       *[other] Usted nos pidió ayuda con { $product }. Sentimos que aún no vaya bien.
    }
    .do = Díganos qué ve en su pantalla, por favor.
follow-up-no-answer =
    .happened = { $product ->
        [none] Le llamamos, y nadie respondió.
       *[other] Le llamamos por { $product }, y nadie respondió.
    }
    .do = ¿Va bien ahora? Si no, escríbanos cuándo le viene bien una llamada.
follow-up-passed-on =
    .happened = { $product ->
        [none] Usted nos pidió ayuda. Ahora lo lleva otra persona de aquí.
       *[other] Usted nos pidió ayuda con { $product }. Ahora lo lleva otra persona de aquí.
    }
    .do = ¿Ya va bien? Díganoslo, por favor.
