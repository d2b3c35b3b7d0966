"""The page to be faster than: a button and a number, as Streamlit serves them by default.

The number shows that the page has run again; without it nothing on an empty page would change.
"""

import streamlit as st

st.button("go", key="go")
st.session_state.run = st.session_state.get("run", 0) + 1
st.text(st.session_state.run)
