<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>desk</name>
    <message>
        <source>A %1 may not do this; it takes one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the partner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>received to answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered to triaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received to dispatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispatched to en route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en route to on scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on scene to engaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on scene to cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received to cleared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestar::app::Console</name>
    <message>
        <source>Lodestar, a dispatch console for crisis-response teams.</source>
        <translation>Lodestar, consola de despacho para equipos de respuesta a crisis.</translation>
    </message>
    <message>
        <source>Store: sqlite:PATH or postgresql://user@host:port/db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night or day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, such as 1920x1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures of every panel to DIR, then leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood; see --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--role: system is the machine&apos;s own; nobody sits there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size: “%1” is not a size of at least 640x480, such as 1920x1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the store and play a built-in scenario in it, such as meridian-evening.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestar::app::Screenshots</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lodestar::ui::Actions</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>Explains the panel that has the keyboard</source>
        <translation>Explica el panel que tiene el teclado</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Llamada nueva</translation>
    </message>
    <message>
        <source>new call</source>
        <translation>llamada nueva</translation>
    </message>
    <message>
        <source>Opens an empty card; Enter in its location opens the call</source>
        <translation>Abre una ficha vacía; Intro en el lugar abre la llamada</translation>
    </message>
    <message>
        <source>Next waiting call</source>
        <translation>Siguiente en espera</translation>
    </message>
    <message>
        <source>next waiting</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>Selects the worst waiting call, then the next</source>
        <translation>Selecciona la llamada en espera más grave, luego la siguiente</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triaje</translation>
    </message>
    <message>
        <source>triage</source>
        <translation>triaje</translation>
    </message>
    <message>
        <source>Puts the keyboard on the question of the selected call</source>
        <translation>Lleva el teclado a la pregunta de la llamada seleccionada</translation>
    </message>
    <message>
        <source>Dispatch the recommended team</source>
        <translation>Enviar el equipo recomendado</translation>
    </message>
    <message>
        <source>dispatch 1st</source>
        <translation>enviar 1.º</translation>
    </message>
    <message>
        <source>Sends the recommended team to the selected call</source>
        <translation>Envía el equipo recomendado a la llamada seleccionada</translation>
    </message>
    <message>
        <source>Dispatch the second choice</source>
        <translation>Enviar la segunda opción</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>2.º</translation>
    </message>
    <message>
        <source>Sends the second choice to the selected call</source>
        <translation>Envía la segunda opción a la llamada seleccionada</translation>
    </message>
    <message>
        <source>Dispatch the third choice</source>
        <translation>Enviar la tercera opción</translation>
    </message>
    <message>
        <source>3rd</source>
        <translation>3.º</translation>
    </message>
    <message>
        <source>Sends the third choice to the selected call</source>
        <translation>Envía la tercera opción a la llamada seleccionada</translation>
    </message>
    <message>
        <source>Set a unit&apos;s status</source>
        <translation>Poner el estado de una unidad</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>Begins a status line for the unit; F8 again offers the next status</source>
        <translation>Empieza una orden de estado para la unidad; F8 otra vez ofrece el siguiente</translation>
    </message>
    <message>
        <source>Ask for backup</source>
        <translation>Pedir apoyo</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>apoyo</translation>
    </message>
    <message>
        <source>Begins a line that asks police to back the unit up</source>
        <translation>Empieza una orden que pide a la policía apoyar a la unidad</translation>
    </message>
    <message>
        <source>Reassign a unit</source>
        <translation>Reasignar una unidad</translation>
    </message>
    <message>
        <source>reassign</source>
        <translation>reasignar</translation>
    </message>
    <message>
        <source>Begins a line that takes the unit off its call and sends it to the selected one</source>
        <translation>Empieza una orden que retira la unidad de su llamada y la envía a la seleccionada</translation>
    </message>
    <message>
        <source>Hold the call</source>
        <translation>Retener la llamada</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>retener</translation>
    </message>
    <message>
        <source>Begins a line that puts the selected call aside</source>
        <translation>Empieza una orden que retiene la llamada seleccionada</translation>
    </message>
    <message>
        <source>Next alert</source>
        <translation>Siguiente alerta</translation>
    </message>
    <message>
        <source>next alert</source>
        <translation>alerta</translation>
    </message>
    <message>
        <source>Selects what the alert is about, then the next</source>
        <translation>Selecciona lo que trata la alerta, luego la siguiente</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de órdenes</translation>
    </message>
    <message>
        <source>command</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>Puts the keyboard on the command line</source>
        <translation>Lleva el teclado a la línea de órdenes</translation>
    </message>
    <message>
        <source>Close the call</source>
        <translation>Cerrar la llamada</translation>
    </message>
    <message>
        <source>close call</source>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>Begins a line that closes the selected call</source>
        <translation>Empieza una orden que cierra la llamada seleccionada</translation>
    </message>
    <message>
        <source>Day or night</source>
        <translation>Día o noche</translation>
    </message>
    <message>
        <source>day/night</source>
        <translation>día/noche</translation>
    </message>
    <message>
        <source>Changes between the dark and the light screen</source>
        <translation>Cambia entre la pantalla oscura y la clara</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto mayor</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>Makes everything larger</source>
        <translation>Lo hace todo mayor</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>Makes everything smaller</source>
        <translation>Lo hace todo menor</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Makes everything its normal size</source>
        <translation>Lo deja todo a su tamaño normal</translation>
    </message>
    <message>
        <source>Show all on the map</source>
        <translation>Mostrar todo en el mapa</translation>
    </message>
    <message>
        <source>fit map</source>
        <translation>todo el mapa</translation>
    </message>
    <message>
        <source>Moves the map so that all calls and units are seen</source>
        <translation>Mueve el mapa para que se vean todas las llamadas y unidades</translation>
    </message>
    <message>
        <source>Restore the layout</source>
        <translation>Restaurar la disposición</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>disposición</translation>
    </message>
    <message>
        <source>Puts every panel back where it belongs</source>
        <translation>Devuelve cada panel a su sitio</translation>
    </message>
    <message>
        <source>Leave the console</source>
        <translation>Salir de la consola</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>Closes the window; nothing that was sent is lost</source>
        <translation>Cierra la ventana; nada de lo enviado se pierde</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::Alerts</name>
    <message>
        <source>Call %1 waits %2, over target</source>
        <translation>La llamada %1 espera %2, fuera de plazo</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::BadgeLabel</name>
    <message>
        <source>level %1</source>
        <translation>nivel %1</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::CallCardPanel</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>house number and street, crossing or place</source>
        <translation>número y calle, cruce o lugar</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Llama</translation>
    </message>
    <message>
        <source>who, and number to call back</source>
        <translation>quién, y número para devolver la llamada</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>de qué se trata</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>who is in need: name, age, clothing, what helps</source>
        <translation>quién necesita ayuda: nombre, edad, ropa, qué le ayuda</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>Relato</translation>
    </message>
    <message>
        <source>what is being said; Enter puts it in the timeline</source>
        <translation>lo que se dice; Intro lo pone en la cronología</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) fit: choose one with the arrow keys and Enter</source>
        <translation><numerusform>%n lugar coincide: elíjalo con las flechas e Intro</numerusform><numerusform>%n lugares coinciden: elija uno con las flechas e Intro</numerusform></translation>
    </message>
    <message>
        <source>Where is it?</source>
        <translation>¿Dónde es?</translation>
    </message>
    <message>
        <source>Enter on the location opens the call; the questions follow.</source>
        <translation>Intro en el lugar abre la llamada; siguen las preguntas.</translation>
    </message>
    <message>
        <source>The program has no nature “%1”; the arrow keys show those that it has.</source>
        <translation>El programa no tiene el asunto «%1»; las flechas muestran los que tiene.</translation>
    </message>
    <message>
        <source>Call %1 is no longer on the board.</source>
        <translation>La llamada %1 ya no está en el tablero.</translation>
    </message>
    <message>
        <source>No call selected. F2 takes a new one.</source>
        <translation>Ninguna llamada seleccionada. F2 toma una nueva.</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(borrado)</translation>
    </message>
    <message>
        <source>This call is closed.</source>
        <translation>Esta llamada está cerrada.</translation>
    </message>
    <message>
        <source>Everything that matters has been asked.</source>
        <translation>Se ha preguntado todo lo que importa.</translation>
    </message>
    <message>
        <source>Answered: %1  ·  Backspace changes the last</source>
        <translation>Respondido: %1  ·  Retroceso cambia la última</translation>
    </message>
    <message>
        <source>New call</source>
        <translation>Llamada nueva</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamada %1</translation>
    </message>
    <message>
        <source>Enter in Location opens it</source>
        <translation>Intro en Lugar la abre</translation>
    </message>
    <message>
        <source>draft kept · Enter sends it</source>
        <translation>borrador guardado · Intro lo envía</translation>
    </message>
    <message>
        <source>rang at %1</source>
        <translation>sonó a las %1</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::CallWords</name>
    <message>
        <source>outside every zone</source>
        <translation>fuera de toda zona</translation>
    </message>
    <message>
        <source>▲ not located: no team can be timed</source>
        <translation>▲ sin situar: no hay tiempos de viaje</translation>
    </message>
    <message>
        <source>✓ exact point · %1</source>
        <translation>✓ punto exacto · %1</translation>
    </message>
    <message>
        <source>✓ house number · %1</source>
        <translation>✓ número de casa · %1</translation>
    </message>
    <message>
        <source>✓ place or crossing · %1</source>
        <translation>✓ lugar o cruce · %1</translation>
    </message>
    <message>
        <source>▲ area only · %1</source>
        <translation>▲ solo la zona · %1</translation>
    </message>
    <message>
        <source>▲ not confirmed · %1</source>
        <translation>▲ sin confirmar · %1</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(borrado)</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::CandidateModel</name>
    <message>
        <source>key %1</source>
        <translation>tecla %1</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>travel time not known</source>
        <translation>tiempo de viaje desconocido</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::CommandLine</name>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>D unit call · status unit · H hold · N note · C close · S select · BK backup · RA reassign · Esc to leave</source>
        <translation>D unidad llamada · estado unidad · H retener · N nota · C cerrar · S mostrar · BK apoyo · RA reasignar · Esc sale</translation>
    </message>
    <message>
        <source>Ctrl K or ; for a command</source>
        <translation>Ctrl K o ; para una orden</translation>
    </message>
    <message>
        <source>%1 · Enter to do it, Esc to leave</source>
        <translation>%1 · Intro lo hace, Esc sale</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::Format</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>Date and time zone in the status strip; a QLocale date format.</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::HelpWindow</name>
    <message>
        <source>Lodestar help</source>
        <translation>Ayuda de Lodestar</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::LocationField</name>
    <message>
        <source>Places that fit</source>
        <translation>Lugares que coinciden</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::MainWindow</name>
    <message>
        <source>away; trying again</source>
        <translation>no responde; se reintenta</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>sin abrir</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ hecho</translation>
    </message>
    <message>
        <source>No call is waiting.</source>
        <translation>Ninguna llamada espera.</translation>
    </message>
    <message>
        <source>Select a call first: F3 takes the worst waiting one.</source>
        <translation>Seleccione antes una llamada: F3 toma la más grave en espera.</translation>
    </message>
    <message>
        <source>Nobody can go to %1; the reasons stand under the recommendation.</source>
        <translation>Nadie puede ir a %1; los motivos están bajo la recomendación.</translation>
    </message>
    <message>
        <source>There is no such choice for %1.</source>
        <translation>No hay esa opción para %1.</translation>
    </message>
    <message>
        <source>Sending %1 to %2</source>
        <translation>Enviando %1 a %2</translation>
    </message>
    <message>
        <source>Select a unit in the roster first.</source>
        <translation>Seleccione antes una unidad de la lista.</translation>
    </message>
    <message>
        <source>%1 is “%2”; no status follows it.</source>
        <translation>%1 está «%2»; no le sigue ningún estado.</translation>
    </message>
    <message>
        <source>There is no alert.</source>
        <translation>No hay alertas.</translation>
    </message>
    <message>
        <source>A new call card holds text that no call has yet. Leave and lose it?</source>
        <translation>Una ficha nueva tiene texto que aún no está en ninguna llamada. ¿Salir y perderlo?</translation>
    </message>
    <message>
        <source>Leave and lose it</source>
        <translation>Salir y perderlo</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::MapPanel</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Shows or hides this layer of the map</source>
        <translation>Muestra u oculta esta capa del mapa</translation>
    </message>
    <message>
        <source>+ − 0</source>
        <translation>+ − 0</translation>
    </message>
    <message>
        <source>follows %1 · 0 shows all</source>
        <translation>sigue %1 · 0 muestra todo</translation>
    </message>
    <message>
        <source>0 shows all</source>
        <translation>0 muestra todo</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::MapView</name>
    <message>
        <source>Fictional city · generated</source>
        <translation>Ciudad ficticia · generada</translation>
    </message>
    <message>
        <source>Map of calls and units</source>
        <translation>Mapa de llamadas y unidades</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::OutlookStrip</name>
    <message>
        <source>the team waits for police</source>
        <translation>el equipo espera a la policía</translation>
    </message>
    <message>
        <source>the team waits for EMS</source>
        <translation>el equipo espera a la ambulancia</translation>
    </message>
    <message>
        <source>is the result</source>
        <translation>es el resultado</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>if the answer is “%1”</source>
        <translation>si la respuesta es «%1»</translation>
    </message>
    <message>
        <source>by decision: %1</source>
        <translation>por decisión: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::QuestionBox</name>
    <message>
        <source>Triage question</source>
        <translation>Pregunta de triaje</translation>
    </message>
    <message>
        <source> (all that hold, then Enter)</source>
        <translation> (todas las que valgan, luego Intro)</translation>
    </message>
    <message>
        <source>Why this question</source>
        <translation>Por qué esta pregunta</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::QueueModel</name>
    <message>
        <source>late %1</source>
        <translation>tarde %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>target near</source>
        <translation>cerca del plazo</translation>
    </message>
    <message>
        <source>over target</source>
        <translation>fuera de plazo</translation>
    </message>
    <message>
        <source>not located</source>
        <translation>sin situar</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>nivel %1</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>llamada %1</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::QueuePanel</name>
    <message>
        <source>Waiting %1</source>
        <translation>En espera %1</translation>
    </message>
    <message>
        <source>Active %1</source>
        <translation>Activas %1</translation>
    </message>
    <message>
        <source>Holding %1</source>
        <translation>Retenidas %1</translation>
    </message>
    <message>
        <source>Follow-up %1</source>
        <translation>Seguimiento %1</translation>
    </message>
    <message>
        <source>No call is waiting.</source>
        <translation>Ninguna llamada espera.</translation>
    </message>
    <message>
        <source>No call is being worked.</source>
        <translation>Ninguna llamada está en curso.</translation>
    </message>
    <message>
        <source>No call is on hold.</source>
        <translation>Ninguna llamada está retenida.</translation>
    </message>
    <message>
        <source>No follow-up is due.</source>
        <translation>Ningún seguimiento pendiente.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Calls, worst first</source>
        <translation>Llamadas, la más grave primero</translation>
    </message>
    <message>
        <source>worst first · F2 new call</source>
        <translation>la más grave primero · F2 nueva</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::RecommendationPanel</name>
    <message>
        <source>Recommended</source>
        <translation>Recomendados</translation>
    </message>
    <message>
        <source>Units that can go, best first</source>
        <translation>Unidades que pueden ir, la mejor primero</translation>
    </message>
    <message>
        <source>Select a call to see who can go.</source>
        <translation>Seleccione una llamada para ver quién puede ir.</translation>
    </message>
    <message>
        <source>Not recommended, and why</source>
        <translation>No recomendados, y por qué</translation>
    </message>
    <message>
        <source>Units that are not recommended, with the reason</source>
        <translation>Unidades no recomendadas, con el motivo</translation>
    </message>
    <message>
        <source>▲ The call is not located: no travel time can be told.</source>
        <translation>▲ La llamada no está situada: no hay tiempos de viaje.</translation>
    </message>
    <message>
        <source>▲ Fallback: %1</source>
        <translation>▲ Plan alternativo: %1</translation>
    </message>
    <message>
        <source>▲ The plan cannot be filled now.</source>
        <translation>▲ El plan no se puede cubrir ahora.</translation>
    </message>
    <message>
        <source>Recommended for %1</source>
        <translation>Recomendados para %1</translation>
    </message>
    <message>
        <source>%1 · plan %2</source>
        <translation>%1 · plan %2</translation>
    </message>
    <message>
        <source>Nobody can go; the reasons stand below.</source>
        <translation>Nadie puede ir; los motivos están abajo.</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::RosterModel</name>
    <message>
        <source>shift over %1 ago</source>
        <translation>turno acabado hace %1</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>quedan %1:%2</translation>
    </message>
    <message>
        <source>call %1 · %2</source>
        <translation>llamada %1 · %2</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::RosterPanel</name>
    <message>
        <source>Roster</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Roster of units</source>
        <translation>Lista de unidades</translation>
    </message>
    <message>
        <source>The roster is empty.</source>
        <translation>No hay unidades.</translation>
    </message>
    <message numerus="yes">
        <source>%n available</source>
        <translation><numerusform>%n disponible</numerusform><numerusform>%n disponibles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n conditional</source>
        <translation><numerusform>%n condicional</numerusform><numerusform>%n condicionales</numerusform></translation>
    </message>
</context>
<context>
    <name>lodestar::ui::StatusStrip</name>
    <message>
        <source>Journal opening</source>
        <translation>Abriendo el diario</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Diario: %1</translation>
    </message>
    <message>
        <source>AVL %1/%2</source>
        <translation>AVL %1/%2</translation>
    </message>
    <message numerus="yes">
        <source> · %n more</source>
        <translation><numerusform> · %n más</numerusform><numerusform> · %n más</numerusform></translation>
    </message>
</context>
<context>
    <name>lodestar::ui::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Timeline of the call, newest first</source>
        <translation>Cronología de la llamada, lo último primero</translation>
    </message>
    <message>
        <source>Select a call to read what happened.</source>
        <translation>Seleccione una llamada para leer lo ocurrido.</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>lo último primero</translation>
    </message>
    <message>
        <source>Timeline %1</source>
        <translation>Cronología %1</translation>
    </message>
</context>
<context>
    <name>lodestar::ui::Words</name>
    <message>
        <source>which unit? %1</source>
        <translation>¿qué unidad? %1</translation>
    </message>
    <message>
        <source>there is no unit “%1”; nothing is sent</source>
        <translation>no hay unidad «%1»; no se envía nada</translation>
    </message>
    <message>
        <source>that could be %1 or %2; write the call sign without blanks</source>
        <translation>podría ser %1 o %2; escriba el indicativo sin espacios</translation>
    </message>
    <message>
        <source>which call?</source>
        <translation>¿qué llamada?</translation>
    </message>
    <message>
        <source>“%1” is a verb and a status here; write %2 or %3</source>
        <translation>«%1» es aquí orden y estado; escriba %2 o %3</translation>
    </message>
    <message>
        <source>that reads like an address, not a command; F2 takes a new call</source>
        <translation>eso parece una dirección, no una orden; F2 toma una llamada nueva</translation>
    </message>
    <message>
        <source>“%1” is no verb; D dispatch, H hold, N note, C close, S select, BK backup, RA reassign</source>
        <translation>«%1» no es una orden; D enviar, H retener, N nota, C cerrar, S mostrar, BK apoyo, RA reasignar</translation>
    </message>
    <message>
        <source>holds %1; say why (minutes first, if it is for a time)</source>
        <translation>retiene %1; diga por qué (antes los minutos, si es por un tiempo)</translation>
    </message>
    <message>
        <source>holds %1 until %2: %3</source>
        <translation>retiene %1 hasta las %2: %3</translation>
    </message>
    <message>
        <source>holds %1: %2</source>
        <translation>retiene %1: %2</translation>
    </message>
    <message>
        <source>“%1” is too much; nothing is done</source>
        <translation>«%1» sobra; no se hace nada</translation>
    </message>
    <message>
        <source>puts %1 back among the waiting</source>
        <translation>devuelve %1 a las que esperan</translation>
    </message>
    <message>
        <source>adds a note to %1: write it</source>
        <translation>añade una nota a %1: escríbala</translation>
    </message>
    <message>
        <source>adds a note to %1</source>
        <translation>añade una nota a %1</translation>
    </message>
    <message>
        <source>closes %1; with which outcome? %2</source>
        <translation>cierra %1; ¿con qué resultado? %2</translation>
    </message>
    <message>
        <source>there is no outcome “%1”; the program has: %2</source>
        <translation>no hay resultado «%1»; el programa tiene: %2</translation>
    </message>
    <message>
        <source>“%1” could be %2 or %3</source>
        <translation>«%1» podría ser %2 o %3</translation>
    </message>
    <message>
        <source>closes %1: %2</source>
        <translation>cierra %1: %2</translation>
    </message>
    <message>
        <source> · releases %1</source>
        <translation> · libera %1</translation>
    </message>
    <message>
        <source>there is no call “%1” on the board</source>
        <translation>no hay llamada «%1» en el tablero</translation>
    </message>
    <message>
        <source>shows call %1</source>
        <translation>muestra la llamada %1</translation>
    </message>
    <message>
        <source>M duplicate call: which two?</source>
        <translation>M duplicado llamada: ¿cuáles dos?</translation>
    </message>
    <message>
        <source>“%1” does not name two calls on the board</source>
        <translation>«%1» no nombra dos llamadas del tablero</translation>
    </message>
    <message>
        <source>reads %1 as a duplicate of %2</source>
        <translation>lee %1 como duplicado de %2</translation>
    </message>
    <message>
        <source>“%1” is too much; the new card asks for it</source>
        <translation>«%1» sobra; la ficha nueva lo pregunta</translation>
    </message>
    <message>
        <source>opens a new call card</source>
        <translation>abre una ficha nueva</translation>
    </message>
    <message>
        <source> · %1 min</source>
        <translation> · %1 min</translation>
    </message>
    <message>
        <source> · not recommended: %1</source>
        <translation> · no recomendada: %1</translation>
    </message>
    <message>
        <source>that can be read in two ways: %1 to %2, or %3 to %4; nothing is sent</source>
        <translation>se puede leer de dos modos: %1 a %2, o %3 a %4; no se envía nada</translation>
    </message>
    <message>
        <source>the selected call</source>
        <translation>la llamada seleccionada</translation>
    </message>
    <message>
        <source>there is no call or unit “%1”; nothing is sent</source>
        <translation>no hay llamada ni unidad «%1»; no se envía nada</translation>
    </message>
    <message>
        <source>to which call?</source>
        <translation>¿a qué llamada?</translation>
    </message>
    <message>
        <source>dispatches %1 to %2</source>
        <translation>envía %1 a %2</translation>
    </message>
    <message>
        <source> · because %1</source>
        <translation> · porque %1</translation>
    </message>
    <message>
        <source>police</source>
        <translation>policía</translation>
    </message>
    <message>
        <source>EMS</source>
        <translation>ambulancia</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>bomberos</translation>
    </message>
    <message>
        <source>a clinician</source>
        <translation>un clínico</translation>
    </message>
    <message>
        <source>a second team</source>
        <translation>un segundo equipo</translation>
    </message>
    <message>
        <source>a supervisor</source>
        <translation>un supervisor</translation>
    </message>
    <message>
        <source>%1 is on no call; nobody to back up</source>
        <translation>%1 no está en ninguna llamada; nadie a quien apoyar</translation>
    </message>
    <message>
        <source>asks %1 to back up %2 on %3</source>
        <translation>pide a %1 que apoye a %2 en %3</translation>
    </message>
    <message>
        <source>%1 is on no call; dispatch it with D</source>
        <translation>%1 no está en ninguna llamada; envíela con D</translation>
    </message>
    <message>
        <source>takes %1 off %2 and sends it to %3</source>
        <translation>retira %1 de %2 y la envía a %3</translation>
    </message>
    <message>
        <source>%1; say why</source>
        <translation>%1; diga por qué</translation>
    </message>
    <message>
        <source>%1 is on no call</source>
        <translation>%1 no está en ninguna llamada</translation>
    </message>
    <message>
        <source>takes %1 off %2</source>
        <translation>retira %1 de %2</translation>
    </message>
    <message>
        <source>makes %1 the next call of %2</source>
        <translation>pone %1 como siguiente llamada de %2</translation>
    </message>
    <message>
        <source>notes that %1 has checked in</source>
        <translation>anota que %1 ha dado novedades</translation>
    </message>
    <message>
        <source>“%1” is too much; nothing is set</source>
        <translation>«%1» sobra; no se pone nada</translation>
    </message>
    <message>
        <source>sets %1 to %2 on %3</source>
        <translation>pone %1 en %2 en %3</translation>
    </message>
    <message>
        <source>sets %1 to %2</source>
        <translation>pone %1 en %2</translation>
    </message>
    <message>
        <source> · leaves %1</source>
        <translation> · deja %1</translation>
    </message>
</context>
<context>
    <name>matching</name>
    <message>
        <source>straight line × %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message numerus="yes">
        <source>%n attempt(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>%1 was taken by %2 at %3 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by %2 at %3 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 was changed by %2 at %3 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the store&apos;s end is not as it was written (event %2 is missing or changed). Restore it from a backup; lodestarctl verify names every damaged event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was opened for inspection only; nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2 events, but event %3 had been read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too busy: others wrote first each time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds a NUL character, which cannot be kept: take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint at event %1 is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is of the kind &quot;%2&quot;, which this program does not know: it was written by a newer Lodestar. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 (%2) has version %3, and this program knows only up to %4: it was written by a newer Lodestar. Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 (%2) cannot be read: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the case index cannot be read: %1. Run lodestarctl rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is not finite, so it cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no store: %2. Write sqlite:PATH or postgresql://user@host:port/db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password does not belong in it; put that in ~/.pgpass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing may follow the database&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the login to the %1; check the user, PGPASSWORD or the password file, and the server&apos;s pg_hba.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is a standby that takes no writes; connect to the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 does not answer; check that the server runs and the network is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 does not allow this to the user that is logged in (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 has such a row already (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is damaged or lacks parts of its schema (%2); restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is out of disk space, memory or connections (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 was busy for 5 s with another console&apos;s write; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 could not do this now (%2); try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database &quot;%1&quot; at %2:%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory for a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program lacks its schema file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 and the user may not make it; let an administrator create the database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is not in UTF8; Lodestar needs a database made with ENCODING &apos;UTF8&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user may not use the store in the %1; let its owner run: GRANT lodestar_app TO that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a store already; open it, or choose another database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds no store; make one with lodestarctl init.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in the %1 does not say its id or version; restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in the %1 has schema version %2, but this program knows only up to %3; install a newer Lodestar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in the %1 has the older schema version %2 and only its owner may bring it up to date; open it once as its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a backup copy %2 already; move it away and open the store again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store in the %1 is older than this program; open it for work first, which brings it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has read %1 pages of the %2 whose checksum is wrong: the disk or its controller damages data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 now holds another store than before; this console must be started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 came back without event %2, which this console had read from it: a standby or an old copy took its place. Ask an administrator before working on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) from calls to events were missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) from calls to events were wrong.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The case index lacked call %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case index was wrong about call %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case index had call %1, which is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full, so nothing can be written. Free some space: reading goes on, and writing resumes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked by another program. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Lodestar store: it is no SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Keep the file and restore the store from a backup; lodestarctl verify names every damaged event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: check that the file and its folder are yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: a page is not as it was written. Keep the file and restore the store from a backup; lodestarctl verify names what is hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 refuses: it is full, limited or failing (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the database refused (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on a disk that cannot share memory between programs, as a network folder often cannot. Put the store on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be made: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at %1. Make one with lodestarctl init.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the older schema %2. Open it once to bring it to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the store from a backup. If an older copy was put in its place on purpose, remove %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: events %2..%3 are missing at the end. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: event %2 is not the one that was written here. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lost the end of its chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program lacks schema file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Lodestar store: it is another program&apos;s database, or making it was broken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer Lodestar (schema %2; this program knows up to %3). Install that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be brought to schema %2, but no backup copy can be made beside it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lost its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2 is not as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite says of %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events %1..%2 are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 (%2, %3) was changed, or event %4 before it was changed together with its hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events after %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed text %1 of event %2 belongs to no event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed text %1 of event %2 was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind the end of the chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the chain, event %1, is not the one that was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing at the end: a head that was noted down says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is not the one whose hash was noted down: the chain was made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed text of event %1 is gone, and no erasure was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed text of event %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links from calls to events are wrong: %1 missing, %2 too many. Run lodestarctl rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case index is wrong about call %1. Run lodestarctl rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case index lacks call %1. Run lodestarctl rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint at event %1 is not as it was written. Run lodestarctl rebuild.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
