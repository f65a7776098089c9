// Before the first paint: the colours that the person chose. Old syntax, since every browser runs it.
;(function () {
  try {
    if (window.localStorage.getItem('tripact.dark') === 'true') {
      document.documentElement.className = 'dark'
    }
  } catch (forbidden) {
    // without storage the page is light
  }
})()
