title = ¿Qué es una actualización de un programa?

idea =
    .heading = ¿Qué es una actualización?
    .body = Quien hace un programa también lo arregla. Lo nuevo se llama actualización. Muchas veces es más seguro.
    .picture = Una ventana con una flecha que da la vuelta.
    .choice = Buscar una actualización

renew =
    .heading = Busque una actualización.
    .body = El programa de vídeo la puede buscar él mismo.
    .hint = Señale el programa. En su lista hay una línea que lo hace.
    .picture = Una carta y un programa.

fake =
    .heading = Ya está al día. Dos ventanas dicen que hay algo más nuevo. ¿Cuál es de verdad?
    .body = Una es una página web. La otra es el programa.
    .hint = Una página web puede decir lo que quiera. El programa lo sabe.
    .picture = Una ventana con una flecha que da la vuelta.
    .answer-page = Una página web: ¡Su programa es muy viejo!
    .answer-program = El programa, cuando usted lo abre

praise =
    .body = Lo nuevo se toma del programa mismo, y nunca de una página que lo ofrece.

thing-letter = Carta
thing-player = Programa de vídeo
