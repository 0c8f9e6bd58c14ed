"""A Streamlit page: ``streamlit run streamlit_app.py``."""

import streamlit as st

import jac_history as jac

st.title("JAC Motors by year")
start, end = st.slider("Years", 1958, 2026, (2001, 2003))
category = st.selectbox("Category", jac.words(jac.Category), index=None)

found = jac.milestones_between(start, end, category=category)
st.caption(f"{len(found)} milestones from {len(found.sources())} sources")
if found:
    st.altair_chart(jac.timeline(found.where(importance=1) or found, width=600))
    st.dataframe(found.to_pandas()[["edtf", "title", "category"]])
