/** The letters that ship with the program: they look the same on every machine. */
import '@fontsource-variable/noto-sans-sc/index.css'
import '@fontsource-variable/noto-serif-sc/index.css'
