/**
 * Orders and infinitives that steps begin with in other languages. A list in
 * order needs none of them; prose does.
 */
export const FOREIGN_VERBS = `überprüfen prüfen prüfe starten starte stoppen stoppe neustarten öffnen öffne löschen lösche
ausführen wiederherstellen sichern melden informieren kontaktieren
vérifier vérifiez redémarrer redémarrez arrêter arrêtez démarrer lancer lancez exécuter exécutez restaurer restaurez
reconfigurer reconfigurez isoler isolez identifier identifiez supprimer supprimez contacter contactez utilisez consulter
consultez ouvrir ouvrez valider validez effectuer effectuez suivez notifier mettre mettez assurez
verificar verifique verifica revisar revise revisa reiniciar reinicie reinicia comprobar compruebe ejecutar ejecute ejecuta
detener detenga iniciar inicie restaurar restaure eliminar elimine contactar contacte abrir abra escalar escale notificar
notifique identificar identifique confirmar confirme validar valide consultar consulte acceder acceda
executar execute acessar acesse excluir exclua parar pare acionar acione`;
