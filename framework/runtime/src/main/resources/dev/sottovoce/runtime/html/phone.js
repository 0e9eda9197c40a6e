// Asks every two seconds whether something new has arrived, and reloads the list when it has.
(function () {
  "use strict";
  var list = document.getElementById("pushes");
  if (!list) { return; }
  function look() {
    fetch(location.pathname + "/version", { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) { return answer.ok ? answer.text() : list.dataset.version; })
      .then(function (version) { if (version !== list.dataset.version) { location.reload(); } })
      .catch(function () { /* the server is away; the next look tells */ });
  }
  setInterval(look, 2000);
}());
