title = ¿Cómo se usa la contraseña de un archivo?

idea =
    .heading = ¿Qué es la contraseña de un archivo?
    .body = Es una llave hecha de letras. La tienda se la envía. Con ella se abre su archivo.
    .picture = Un paquete con un candado.
    .choice = Abrir un candado para probar

unlock =
    .heading = Abra un candado de verdad.
    .body = Este paquete es para probar. Su contraseña es { $password }. Escríbala, y luego abra el candado.
    .hint = Las mayúsculas cuentan. Escríbala tal como está aquí: { $password }
    .field = La contraseña
    .picture = Un paquete con un candado.

same =
    .heading = Ya está abierto. ¿Cuál de estas también sirve?
    .body = La contraseña era { $password }.
    .hint = Cada letra y cada signo tiene que ser igual.
    .picture = Un candado que no se abre.
    .answer-small = rose-7
    .answer-same = Solo Rose-7
    .answer-blank = Rose 7

praise =
    .body = Ha abierto un candado. Puede probar las veces que quiera.
