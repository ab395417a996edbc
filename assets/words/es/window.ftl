# What stands around every screen. Customers are spoken to as "usted".
window-title = Helper Kit
window-bigger = Letra grande
window-smaller = Letra normal
window-read = Leérmelo
window-stop = Dejar de leer
window-slower = Leer más lento
window-faster = Leer más rápido
window-another = De otro modo
window-first-way = Como al principio
window-term = Pulse para ver qué quiere decir esta palabra.
window-say = Decirlas por mí
window-say-stop = Dejar de decirlas
window-look = Colores
window-look-system = Como en mi ordenador
window-look-light = Claro
window-look-dark = Oscuro
window-look-high = Mucho contraste
# The button with the languages, for a screen reader; and what this one calls itself.
window-language = El idioma de esta ventana
window-language-name = Español
window-rail = Paso { $at } de { $of }: { $stage }
window-no-voice = Este ordenador no tiene voz. Puede hacer la letra más grande.

# A field that a person types in.
window-paste = Pegar aquí
window-show-typed = Ver lo que escribo
window-hide-typed = Ocultar lo que escribo
window-caps-lock = Todas las letras salen grandes. ¿Está puesta la tecla Bloq Mayús?
window-empty-link = Primero ponga aquí el enlace, por favor.
window-empty-password = Primero escriba aquí la contraseña, por favor.
window-empty-words = Primero díganos qué ve, por favor.
window-empty-sign_in = Primero escriba el nombre y la contraseña, por favor.

# The windows for choosing a file or a folder.
window-pick-file = Elija su archivo
window-pick-folder = Elija una carpeta

window-copied = El texto está copiado. Ahora péguelo en su correo.

# When something unforeseen goes wrong in the window itself.
window-slip = Algo no salió bien. Sus archivos están a salvo. Pruebe otra vez, por favor.
